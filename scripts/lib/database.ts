import { type Embedded, startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { say } from './say'
import { pointAtDatabase, type Settings } from './settings'

/** The database that this run uses; `stop` ends it if it is the embedded one. */
export interface Database {
  ownerUrl: string
  stop(): Promise<void>
}

/** Starts the embedded database, or takes the operator's, and brings it to the newest schema. */
export async function openDatabase({ env, secrets }: Settings): Promise<Database> {
  const database = await start(env.DATABASE_URL, env.DATA_DIR, secrets)
  try {
    pointAtDatabase(database.ownerUrl)
    await migrate(database.ownerUrl)
  } catch (error) {
    await database.stop()
    throw error
  }
  return database
}

async function start(url: string | undefined, folder: string, secrets: Settings['secrets']): Promise<Embedded> {
  if (url) return { ownerUrl: url, stop: async () => {} }
  if (!secrets) throw new Error('There is neither a DATABASE_URL nor a folder for a database.')
  return startEmbedded({
    folder,
    superPassword: secrets.POSTGRES_SUPER_PASSWORD,
    ownerPassword: secrets.POSTGRES_OWNER_PASSWORD,
    say,
  })
}

import { type Embedded, startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { onShutdown } from '@/lib/platform/shutdown'
import { say } from './say'
import { pointAtDatabase, type Settings } from './settings'

/** Starts the embedded database, or takes the operator's, and brings it to the newest schema. Gives the owner's address. */
export async function openDatabase({ env, secrets }: Settings): Promise<string> {
  const { ownerUrl, stop } = await open(env.DATABASE_URL, env.DATA_DIR, secrets)
  onShutdown('database', stop)
  pointAtDatabase(ownerUrl)
  await migrate(ownerUrl)
  return ownerUrl
}

async function open(url: string | undefined, folder: string, secrets: Settings['secrets']): Promise<Embedded> {
  if (url) return { ownerUrl: url, stop: async () => {} }
  if (!secrets) throw new Error('There is neither a DATABASE_URL nor a folder for a database.')
  return startEmbedded({
    folder,
    superPassword: secrets.POSTGRES_SUPER_PASSWORD,
    ownerPassword: secrets.POSTGRES_OWNER_PASSWORD,
    say,
  })
}

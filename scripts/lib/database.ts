import postgres from 'postgres'
import { type Embedded, type EmbeddedOptions, runningEmbedded, startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { onShutdown } from '@/lib/platform/shutdown'
import { Sentence } from './main'
import { say } from './say'
import { pointAtDatabase, type Settings } from './settings'

/** Starts the embedded database, or takes the operator's, and brings it to the newest schema. Gives the owner's address. */
export async function openDatabase({ env, secrets }: Settings): Promise<string> {
  const { ownerUrl, stop } = await open(env, secrets)
  onShutdown('database', stop)
  await sizePools(ownerUrl).catch(error => explainUnreachable(ownerUrl, error))
  pointAtDatabase(ownerUrl)
  await migrate(ownerUrl)
  return ownerUrl
}

/** As `openDatabase`, for what may be done beside the running server: then its embedded database is used. */
export async function joinDatabase(settings: Settings): Promise<void> {
  const { env, secrets } = settings
  const url = secrets && !env.DATABASE_URL ? runningEmbedded(optionsOf(env, secrets)) : undefined
  if (!url) return void (await openDatabase(settings))
  pointAtDatabase(url)
  await migrate(url).catch(error => explainUnreachable(url, error))
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  '28P01',
  '28000',
  '3D000',
])

function explainUnreachable(ownerUrl: string, error: unknown): never {
  const { code, message } = error as { code?: string; message?: string }
  if (!code || !unreachable.has(code)) throw error
  const { host, pathname } = new URL(ownerUrl)
  throw new Sentence(
    `The database ${pathname.slice(1)} on ${host} can't be used (${message ?? code}). Look at DATABASE_URL.`,
  )
}

const poolsOfAProcess = 2

/**
 * Pools of several processes add up, and a server that is full refuses without a word on any page. So a process takes
 * half of what the server allows at most, and one that was told to take more says what that means.
 */
async function sizePools(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const [row] = await sql<{ free: number }[]>`
      select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as free`
    const free = row?.free ?? 0
    const asked = Number(process.env.DATABASE_POOL) || undefined
    if (asked && asked * poolsOfAProcess > free) {
      say(
        `DATABASE_POOL=${asked} makes ${asked * poolsOfAProcess} connections, and the database allows ${free}: make it smaller.`,
      )
    }
    if (!asked) process.env.DATABASE_POOL = String(Math.max(2, Math.min(10, Math.floor(free / poolsOfAProcess / 2))))
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function open(env: Settings['env'], secrets: Settings['secrets']): Promise<Embedded> {
  if (env.DATABASE_URL) return { ownerUrl: env.DATABASE_URL, stop: async () => {} }
  if (!secrets) throw new Error('There is neither a DATABASE_URL nor a folder for a database.')
  return startEmbedded(optionsOf(env, secrets))
}

function optionsOf(env: Settings['env'], secrets: NonNullable<Settings['secrets']>): EmbeddedOptions {
  return {
    folder: env.DATA_DIR,
    // A database of its own: its accounts, whose passwords everybody can read, never open what `npm start` keeps.
    database: env.DEMO ? 'portico_demo' : 'portico',
    superPassword: secrets.POSTGRES_SUPER_PASSWORD,
    ownerPassword: secrets.POSTGRES_OWNER_PASSWORD,
    say,
  }
}

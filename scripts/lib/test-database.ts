import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { removeLeftover, startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { templateName } from '@/db/seed/template'
import { random, randomToken } from '@/lib/platform/crypto'
import { pointAtDatabase } from './settings'

const home = path.resolve('.data-test')

/**
 * Starts a PostgreSQL of its own for tests in `.data-test/<name>`, migrates the template in it, and says where it is in
 * PORTICO_TEST_OWNER_URL and the settings of this process, which its children inherit. Gives the function that ends it.
 */
export async function startTestDatabase(name: string): Promise<() => Promise<void>> {
  await sweep(name)
  const folder = path.join(home, name)
  Object.assign(process.env, {
    AUTH_SECRET: randomToken(33),
    MAGIC_LINK_KEYS: `1:${random(32).toString('base64')}`,
    DATABASE_POOL: '4',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  })
  const { ownerUrl, stop } = await startEmbedded({
    folder,
    superPassword: randomToken(),
    ownerPassword: randomToken(),
    forTests: true,
    say: () => {},
  })
  process.env.PORTICO_TEST_OWNER_URL = ownerUrl
  await makeTemplate(ownerUrl)
  return stop
}

/** What runs that were killed have left: their folders, and the servers in them. */
async function sweep(own: string): Promise<void> {
  if (!existsSync(home)) return
  for (const name of readdirSync(home)) {
    if (name !== own) await removeLeftover(path.join(home, name))
  }
}

async function makeTemplate(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await sql.unsafe(`create database ${templateName}`)
  await sql.end()
  const url = new URL(ownerUrl)
  url.pathname = `/${templateName}`
  pointAtDatabase(url.toString())
  await migrate(url.toString())
}

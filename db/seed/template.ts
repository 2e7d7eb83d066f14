import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { forgetGlobal } from '@/lib/platform/global'

/** The database that every test's own one is copied from: migrated and empty. */
export const templateName = 'portico_template'

/** A copy of the template; its owner's address. */
export type Copy = { url: string; drop(): Promise<void> }

/** Copies the template under that name. Throws a sentence where no server for tests runs: `npm test` and `vitest` start it. */
export async function copyOfTemplate(name: string): Promise<Copy> {
  const base = process.env.PORTICO_TEST_OWNER_URL
  if (!base) throw new Error('There is no test database server: run this through npm test or vitest.')
  await administer(base, `create database ${name} template ${templateName}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  return { url: url.toString(), drop: () => dropWhenLeft(base, name) }
}

/** A connection of a server or pool that has just ended may take a moment to go, and is not this role's to end. */
async function dropWhenLeft(base: string, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await administer(base, `drop database ${name} with (force)`)
    } catch (error) {
      if (tries === 20) throw error
      await sleep(100)
    }
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}

/** Lets this process see a changed DATABASE_URL: what it keeps of settings, pools and locations is of another database. */
export function forgetDatabase(): void {
  for (const name of ['env', 'db.app', 'db.system', 'magic-links.locations']) forgetGlobal(name)
}

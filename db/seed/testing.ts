import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { closePools } from '@/db/client'
import { random } from '@/lib/platform/crypto'
import { forgetGlobal } from '@/lib/platform/global'
import { stopJobs } from '@/lib/platform/jobs'

/** One test file's own database, migrated and empty. `close` drops it. */
export interface TestDatabase {
  ownerUrl: string
  close(): Promise<void>
}

const template = 'portico_template'

/**
 * Copies the template and points `inLocation` and `asSystem` of this process at the copy. Call it in `beforeAll`, and
 * `close` in `afterAll`. Throws a sentence outside of `npm test` and `vitest`, which start the server it lives in.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const base = process.env.PORTICO_TEST_OWNER_URL
  if (!base) throw new Error('There is no test database server: run this through npm test or vitest.')
  const name = `test_${random(6).toString('hex')}`
  await administer(base, `create database ${name} template ${template}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  process.env.DATABASE_URL = url.toString()
  forget()
  return {
    ownerUrl: url.toString(),
    close: async () => {
      await stopJobs()
      await closePools()
      forget()
      await dropWhenLeft(base, name)
    },
  }
}

/** A connection that was just closed may take a moment to go, and is not this role's to end. */
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

function forget(): void {
  for (const name of ['env', 'db.app', 'db.system']) forgetGlobal(name)
}

async function administer(ownerUrl: string, statement: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}

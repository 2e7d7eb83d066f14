import postgres from 'postgres'
import { closePools } from '@/db/client'
import { random } from '@/lib/platform/crypto'
import { forgetGlobal } from '@/lib/platform/global'

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
      await closePools()
      forget()
      await administer(base, `drop database ${name} with (force)`)
    },
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

import { closePools } from '@/db/client'
import { random } from '@/lib/platform/crypto'
import { stopJobs } from '@/lib/platform/jobs'
import { copyOfTemplate, forgetDatabase } from './template'

/** One test file's own database, migrated and empty. `close` drops it. */
export interface TestDatabase {
  ownerUrl: string
  close(): Promise<void>
}

/**
 * Copies the template and points `inLocation` and `asSystem` of this process at the copy. Call it in `beforeAll`, and
 * `close` in `afterAll`. Throws a sentence outside of `npm test` and `vitest`, which start the server it lives in.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { url, drop } = await copyOfTemplate(`test_${random(6).toString('hex')}`)
  process.env.DATABASE_URL = url
  forgetDatabase()
  return {
    ownerUrl: url,
    close: async () => {
      await stopJobs()
      await closePools()
      forgetDatabase()
      await drop()
    },
  }
}

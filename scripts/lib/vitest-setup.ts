import { startTestDatabase } from './test-database'

/** Before any test that needs a database: `npm test` has started one already, a bare `vitest` has not. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PORTICO_TEST_OWNER_URL) return undefined
  return startTestDatabase(`vitest-${process.pid}`)
}

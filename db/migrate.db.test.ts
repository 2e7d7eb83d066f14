import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from './migrate'
import { type TestDatabase, testDatabase } from './seed/testing'

const databases: TestDatabase[] = []

beforeAll(async () => {
  for (let made = 0; made < 4; made += 1) databases.push(await testDatabase())
})

afterAll(async () => {
  for (const database of databases) await database.close()
})

// The login roles belong to the whole server: a lock in one database keeps nobody out of them who comes from another.
test('databases of one server are migrated at the same moment', async () => {
  for (let round = 0; round < 8; round += 1) {
    const done = await Promise.allSettled(databases.map(({ ownerUrl }) => migrate(ownerUrl)))
    expect(done.map(({ status }) => status)).toEqual(databases.map(() => 'fulfilled'))
  }
})

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem } from '@/db/client'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { type LimitAnswer, take } from './rate-limit'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const once = (key: string, limit: number, windowSeconds = 60): Promise<LimitAnswer> =>
  asSystem('test', tx => take(tx, key, { limit, windowSeconds }))

test('the limit is what gets through, and the next one is told when to come again', async () => {
  const answers: boolean[] = []
  for (let act = 0; act < 5; act += 1) answers.push((await once('a', 3)).ok)
  expect(answers).toEqual([true, true, true, false, false])
  const { retryAfterSeconds } = await once('a', 3)
  expect(retryAfterSeconds).toBeGreaterThan(50)
  expect(retryAfterSeconds).toBeLessThanOrEqual(60)
})

test('sixty at once: three get through', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => once('crowd', 3)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
})

test('keys do not share', async () => {
  expect((await once('b', 1)).ok).toBe(true)
  expect((await once('c', 1)).ok).toBe(true)
})

test('a window that is over begins anew', async () => {
  expect((await once('d', 1)).ok).toBe(true)
  expect((await once('d', 1)).ok).toBe(false)
  await asSystem('test', tx => tx.execute(sql`update rate_limits set window_start = now() - interval '61 seconds'`))
  expect((await once('d', 1)).ok).toBe(true)
})

test('counters that are two days old are swept by whoever comes next, the rest stay', async () => {
  for (const key of ['old 1', 'old 2', 'young']) await once(key, 1)
  await asSystem('test', tx =>
    tx.execute(sql`update rate_limits set window_start = now() - interval '49 hours' where key like 'old %'`),
  )
  expect((await once('old 1', 1)).ok).toBe(true)
  const left = await asSystem('test', tx =>
    tx.execute<{ key: string }>(sql`select key from rate_limits where key like 'old %' or key = 'young' order by key`),
  )
  expect(left.map(({ key }) => key)).toEqual(['old 1', 'young'])
})

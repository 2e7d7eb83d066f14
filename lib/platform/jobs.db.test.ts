import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asSystem, inLocation } from '@/db/client'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { newId } from './ids'
import { type Attempt, enqueue, type Job, startWorker, work } from './jobs'

const note: Job<{ text: string }> = {
  name: 'note',
  payload: z.object({ text: z.string() }),
  options: { retryLimit: 2, retryDelay: 1, retryDelayMax: 1, expireInSeconds: 30 },
}

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function until(done: () => boolean): Promise<void> {
  const end = Date.now() + 10_000
  while (!done() && Date.now() < end) await sleep(50)
}

describe('a job', () => {
  it('is done once when its transaction commits, from either scope, and never when it rolls back', async () => {
    const seen: string[] = []
    await inLocation(newId(), tx => enqueue(tx, note, { text: 'of a location' }))
    await asSystem('test', tx => enqueue(tx, note, { text: 'of the system' }))
    await expect(
      inLocation(newId(), async tx => {
        await enqueue(tx, note, { text: 'rolled back' })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    const tries: Attempt[] = []
    await startWorker([
      work(note, async () => async ({ text }, attempt) => {
        if (text === 'fails') {
          tries.push(attempt)
          throw new Error('not today')
        }
        seen.push(text)
      }),
    ])
    await until(() => seen.length >= 2)
    expect([...seen].sort()).toEqual(['of a location', 'of the system'])
    await asSystem('test', tx => enqueue(tx, note, { text: 'fails' }))
    await until(() => tries.length >= 3)
    expect(tries).toEqual([
      { number: 1, last: false },
      { number: 2, last: false },
      { number: 3, last: true },
    ])
  })

  it('can be put in by the app, and not read by it', async () => {
    await expect(inLocation(newId(), tx => tx.execute(sql`select data from pgboss.job_common`))).rejects.toThrow()
    await expect(inLocation(newId(), tx => tx.execute(sql`delete from pgboss.job_common`))).rejects.toThrow()
  })
})

import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { asSystem } from '@/db/client'

const patienceMs = 1000

/** Whether the database answers within a second. Never throws. */
export async function databaseAnswers(): Promise<boolean> {
  const patience = new AbortController()
  const answer = asSystem('readiness', tx => tx.execute(sql`select 1`)).then(
    () => true,
    () => false,
  )
  const tooLate = sleep(patienceMs, false, { signal: patience.signal }).catch(() => false)
  const ready = await Promise.race([answer, tooLate])
  patience.abort()
  return ready
}

import { expect, it } from 'vitest'
import { isFresh } from './password'

it('takes a session for fresh in its first quarter of an hour', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const ago = (minutes: number) => ({ createdAt: new Date(now.getTime() - minutes * 60_000) })
  expect([0, 14.9, 15, 60].map(minutes => isFresh(ago(minutes), now))).toEqual([true, true, false, false])
})

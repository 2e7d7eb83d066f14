import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '@/db/client'
import { agencies, users } from '@/db/schema/agencies'
import { staffSessions } from '@/db/schema/sessions'
import { makeAgency, makeLocation, makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import type { Role } from '@/lib/auth/roles'
import { random, sha256 } from '@/lib/platform/crypto'
import {
  beginStaffSession,
  endStaffSession,
  endStaffSessions,
  rememberLocation,
  touchStaffSession,
} from '../writes/staff'
import { listStaffSessions, readStaffUser } from './staff'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)

async function signedIn(role: Role = 'agency_admin') {
  return asSystem('test', async tx => {
    const agencyId = await makeAgency(tx)
    const location = await makeLocation(tx, agencyId)
    const user = await makeUser(tx, agencyId, { role, locationIds: [location.id] })
    const begin = async () => sha256((await beginStaffSession(tx, user.id, 'Mac, Firefox')).sid)
    return { agencyId, location, userId: user.id, hash: await begin(), other: await begin() }
  })
}
const read = (hash: Buffer) => asSystem('test', tx => readStaffUser(tx, hash))

test('a session says who it is, with roles as they are now', async () => {
  const { hash, userId, agencyId, location } = await signedIn('account_admin')
  expect(await read(hash)).toMatchObject({
    id: userId,
    agencyId,
    agencyName: 'Northlight Agency',
    agencyRole: null,
    lastLocationId: null,
    memberships: [{ locationId: location.id, role: 'account_admin' }],
  })
  await asSystem('test', async tx => {
    await tx.update(users).set({ agencyRole: 'agency_user' }).where(eq(users.id, userId))
  })
  expect((await read(hash))?.agencyRole).toBe('agency_user')
})

describe('a staff session is over', () => {
  type Context = { userId: string; agencyId: string }
  const row =
    (changes: Partial<typeof staffSessions.$inferInsert>) =>
    ({ userId }: Context) =>
      asSystem('test', tx => tx.update(staffSessions).set(changes).where(eq(staffSessions.userId, userId)))
  test.each<[string, (context: Context) => Promise<unknown>]>([
    ['unused for 12 hours', row({ lastSeenAt: ago(12.1) })],
    ['at its end', row({ expiresAt: new Date() })],
    ['once its row says so', row({ endedAt: new Date() })],
    [
      'when the user is disabled',
      ({ userId }) => asSystem('test', tx => tx.update(users).set({ status: 'disabled' }).where(eq(users.id, userId))),
    ],
    [
      'when the agency is suspended',
      ({ agencyId }) =>
        asSystem('test', tx => tx.update(agencies).set({ status: 'suspended' }).where(eq(agencies.id, agencyId))),
    ],
  ])('%s', async (_, change) => {
    const context = await signedIn()
    expect(await read(context.hash)).not.toBeNull()
    await change(context)
    expect(await read(context.hash)).toBeNull()
    expect(await asSystem('test', tx => listStaffSessions(tx, context.userId))).toEqual([])
  })

  test('not before: unused for 11 hours', async () => {
    const context = await signedIn()
    await row({ lastSeenAt: ago(11.9) })(context)
    expect(await read(context.hash)).not.toBeNull()
  })

  test('for any other cookie', async () => {
    await signedIn()
    expect(await read(random(32))).toBeNull()
  })
})

describe('writes', () => {
  test('a session that was used or worked in a location says so', async () => {
    const { hash, location } = await signedIn()
    const id = (await read(hash))?.sessionId ?? ''
    await asSystem('test', async tx => {
      await tx
        .update(staffSessions)
        .set({ lastSeenAt: ago(5) })
        .where(eq(staffSessions.id, id))
      expect((await readStaffUser(tx, hash))?.seenSecondsAgo).toBeGreaterThanOrEqual(5 * 3600)
      await touchStaffSession(tx, id)
      await rememberLocation(tx, id, location.id)
      expect(await readStaffUser(tx, hash)).toMatchObject({ seenSecondsAgo: 0, lastLocationId: location.id })
    })
  })

  test('one session ends, but not for somebody else', async () => {
    const [mine, theirs] = [await signedIn(), await signedIn()]
    const id = (await read(mine.hash))?.sessionId ?? ''
    await asSystem('test', tx => endStaffSession(tx, theirs.userId, id))
    expect(await read(mine.hash)).not.toBeNull()
    await asSystem('test', tx => endStaffSession(tx, mine.userId, id))
    expect([await read(mine.hash), (await read(mine.other))?.id]).toEqual([null, mine.userId])
  })

  test('all others end, of this user alone', async () => {
    const [mine, theirs] = [await signedIn(), await signedIn()]
    const keep = (await read(mine.hash))?.sessionId ?? ''
    expect(await asSystem('test', tx => endStaffSessions(tx, mine.userId, keep))).toBe(1)
    const alive = await Promise.all([mine.hash, mine.other, theirs.hash, theirs.other].map(read))
    expect(alive.map(Boolean)).toEqual([true, false, true, true])
  })
})

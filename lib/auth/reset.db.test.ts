import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, type SystemTx } from '@/db/client'
import { agencyAudit, setupLinks, users } from '@/db/schema/agencies'
import { makeAgency, makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { isSetupLinkLive, readPasswordHash } from '@/lib/agencies/reads'
import { useSetupLink } from '@/lib/agencies/writes'
import { listStaffSessions } from '@/lib/sessions/reads/staff'
import { beginStaffSession } from '@/lib/sessions/writes/staff'
import { verifyPassword } from './password'
import { resetLinkFor, resetPassword } from './reset'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const run = <T>(work: (tx: SystemTx) => Promise<T>) => asSystem('test', work)
const makeStaff = () => run(async tx => makeUser(tx, await makeAgency(tx)))
const fresh = 'lantern over the porch'
const tokenFor = async (email: string) => (await resetLinkFor(email))?.split('/').at(-1) ?? ''
const fits = async (userId: string, password: string) =>
  verifyPassword(await run(tx => readPasswordHash(tx, userId)), password)

test('a new password, once, and every session of that user ends', async () => {
  const [mine, other] = [await makeStaff(), await makeStaff()]
  await run(async tx => {
    for (const user of [mine, mine, other]) await beginStaffSession(tx, user.id, 'Mac, Firefox')
  })
  const token = await tokenFor(` ${mine.email.toUpperCase()}`)
  expect(token).toHaveLength(43)
  expect(await resetPassword(token, fresh)).toEqual({ ok: true, email: mine.email })
  expect([await fits(mine.id, fresh), await fits(mine.id, mine.password)]).toEqual([true, false])
  expect(await run(tx => listStaffSessions(tx, mine.id))).toHaveLength(0)
  expect(await run(tx => listStaffSessions(tx, other.id))).toHaveLength(1)

  expect(await resetPassword(token, 'another one entirely')).toEqual({ ok: false })
  expect(await fits(mine.id, fresh)).toBe(true)
  const acts = await run(tx =>
    tx
      .select()
      .from(agencyAudit)
      .where(sql`${mine.id} in (${agencyAudit.actorUserId}::text, ${agencyAudit.details}->>'user')`),
  )
  expect(acts.map(({ act, details }) => [act, details])).toEqual([
    ['staff.reset_link_made', { user: mine.id }],
    ['staff.password_reset', { sessionsEnded: 2 }],
  ])
})

test('used twice at once it works once', async () => {
  const { email } = await makeStaff()
  const token = await tokenFor(email)
  const both = await Promise.all([resetPassword(token, fresh), resetPassword(token, fresh)])
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
})

test('the newest link alone counts, for an hour, and for users who may sign in', async () => {
  const { id, email } = await makeStaff()
  const older = await tokenFor(email)
  const token = await tokenFor(email)
  expect(await resetPassword(older, fresh)).toEqual({ ok: false })

  await run(tx => tx.update(users).set({ status: 'disabled' }).where(eq(users.id, id)))
  expect(await resetPassword(token, fresh)).toEqual({ ok: false })
  expect(await resetLinkFor(email)).toBeNull()
  await run(tx => tx.update(users).set({ status: 'active' }).where(eq(users.id, id)))

  await run(tx =>
    tx.update(setupLinks).set({ createdAt: sql`now() - interval '61 minutes'` }).where(eq(setupLinks.userId, id)),
  )
  expect(await resetPassword(token, fresh)).toEqual({ ok: false })
  expect(await resetLinkFor('nobody@northlight.example')).toBeNull()
})

test('a password that can’t be taken leaves the link as it is', async () => {
  const { email } = await makeStaff()
  const token = await tokenFor(email)
  expect(await resetPassword(token, email)).toMatchObject({ ok: false, fault: expect.stringContaining('your email') })
  expect(await resetPassword(token, fresh)).toMatchObject({ ok: true })
})

test('it makes no agency', async () => {
  const token = await tokenFor((await makeStaff()).email)
  expect(await run(tx => isSetupLinkLive(tx, token))).toBe(false)
  expect(await run(tx => useSetupLink(tx, token))).toBe(false)
  expect(await resetPassword(token, fresh)).toMatchObject({ ok: true })
})

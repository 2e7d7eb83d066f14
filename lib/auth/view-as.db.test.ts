import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { auditLog } from '@/db/schema/audit'
import { makeAgency, makeLocation } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { sha256 } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { readPortalSession } from '@/lib/sessions/reads/portal'
import { cookieNames } from './cookies'
import { unseal } from './pointer'
import { leavePortal } from './portal-leave'
import type { Role } from './roles'
import { change, enterAsLearner, enterAsStaff, makeLearner, pressView, sessionsOf } from './view-as.fixtures'

/** This browser's cookies. */
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'user-agent': 'Mozilla/5.0 (Macintosh) Firefox/130.0' }),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: ({ name }: { name: string }) => jar.delete(name),
  }),
}))

type Place = Awaited<ReturnType<typeof makeLocation>>
type Learner = Awaited<ReturnType<typeof makeLearner>>

let database: TestDatabase
let agencyId: string
let here: Place
let sister: Place

beforeAll(async () => {
  database = await testDatabase()
  await asSystem('test', async tx => {
    agencyId = await makeAgency(tx)
    here = await makeLocation(tx, agencyId)
    sister = await makeLocation(tx, agencyId)
  })
})
afterAll(() => database.close())
beforeEach(() => jar.clear())

const contactPage = (contactId: string) => `/locations/${here.slug}/contacts/${contactId}`
const press = (contactId: string, rest: { to?: string; headers?: Record<string, string> } = {}) =>
  pressView(jar, { slug: here.slug, contactId, ...rest })

/** The session that this browser's portal cookie finds now; null: none. */
async function session() {
  const pointer = unseal(jar.get(cookieNames.portal()), 'portal')
  return pointer && inLocation(pointer.scope, tx => readPortalSession(tx, sha256(pointer.sid)))
}

const viewsOf = (contactId: string) => sessionsOf(here.id, contactId)
const auditOf = (contactId: string) =>
  inLocation(here.id, tx => tx.select().from(auditLog).where(eq(auditLog.contactId, contactId)).orderBy(auditLog.id))

async function viewing(role: Role = 'account_user') {
  const learner = await makeLearner(here.id)
  const staff = await enterAsStaff(jar, agencyId, role, role === 'agency_admin' ? [] : [here.id])
  expect(await press(learner.contact.id)).toEqual({ status: 303, to: `/portal/${here.slug}` })
  return { ...learner, ...staff }
}

describe('who may begin it', () => {
  test.each<Role>(['agency_admin', 'agency_user', 'account_admin', 'account_user'])(
    'an %s of the location: a session of their own, for 8 hours, under their name',
    async role => {
      const { contact, userId, staffSessionId } = await viewing(role)
      expect(await session()).toMatchObject({
        kind: 'view_as',
        contact: { id: contact.id },
        staff: { userId },
        deviceId: null,
      })
      const [row, ...others] = await viewsOf(contact.id)
      expect(others).toEqual([])
      expect(row).toMatchObject({ kind: 'view_as', userId, staffSessionId, deviceId: null, linkKind: null })
      expect((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)).toBe(8 * 3_600_000)
      expect(await auditOf(contact.id)).toMatchObject([
        { act: 'contact.view_as', actorUserId: userId, sessionId: row?.id, contactId: contact.id },
      ])
    },
  )

  it('ends with the staff session where that is over sooner', async () => {
    const { contact } = await makeLearner(here.id)
    const { staffSessionId } = await enterAsStaff(jar, agencyId, 'agency_admin')
    await change(sql`update staff_sessions set expires_at = now() + interval '1 hour' where id = ${staffSessionId}`)
    await press(contact.id)
    const [row] = await viewsOf(contact.id)
    expect(((row?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000).toBeLessThanOrEqual(60)
  })

  test.each<[string, (learner: Learner) => Promise<unknown>, { status: number; to: string | null }]>([
    [
      'staff of another location of the agency',
      () => enterAsStaff(jar, agencyId, 'account_admin', [sister.id]),
      { status: 404, to: null },
    ],
    [
      'an admin of another agency',
      async () => enterAsStaff(jar, await asSystem('test', tx => makeAgency(tx)), 'agency_admin'),
      { status: 404, to: null },
    ],
  ])('not %s, who is told of no such contact', async (_, enter, answer) => {
    const learner = await makeLearner(here.id)
    await enter(learner)
    expect(await press(learner.contact.id)).toEqual(answer)
    expect(await viewsOf(learner.contact.id)).toEqual([])
    expect(await auditOf(learner.contact.id)).toEqual([])
  })

  it('not nobody and not a learner: the way to the sign-in page, which leads back', async () => {
    const { contact } = await makeLearner(here.id)
    const way = { status: 303, to: `/sign-in?from=${contactPage(contact.id)}` }
    expect(await press(contact.id)).toEqual(way)
    await enterAsLearner(jar, here.id, contact.id)
    expect(await press(contact.id)).toEqual(way)
    expect((await session())?.kind).toBe('learner')
  })

  it('not for a contact of another location, or one that there is not', async () => {
    const elsewhere = await makeLearner(sister.id)
    await enterAsStaff(jar, agencyId, 'agency_admin')
    for (const id of [elsewhere.contact.id, newId(), '../x']) {
      expect(await press(id)).toEqual({ status: 404, to: null })
    }
    expect(jar.has(cookieNames.portal())).toBe(false)
  })

  it('not from a page that is not ours', async () => {
    const { contact } = await makeLearner(here.id)
    await enterAsStaff(jar, agencyId, 'agency_admin')
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
      {},
    ] as Record<string, string>[]) {
      expect((await press(contact.id, { headers })).status).toBe(403)
    }
    expect((await press(contact.id, { headers: { origin: env().APP_URL } })).status).toBe(303)
  })

  test.each(['blocked', 'erased', 'merged'])('not for a contact who is %s: there is nothing to see', async status => {
    const { contact } = await makeLearner(here.id)
    await change(sql`update contacts set status = ${status} where id = ${contact.id}`)
    await enterAsStaff(jar, agencyId, 'agency_admin')
    const answer = status === 'blocked' ? { status: 303, to: contactPage(contact.id) } : { status: 404, to: null }
    expect(await press(contact.id)).toEqual(answer)
    expect(await viewsOf(contact.id)).toEqual([])
  })

  it('leads to a page inside the portal, and nowhere else', async () => {
    const { contact, productId } = await makeLearner(here.id)
    await enterAsStaff(jar, agencyId, 'agency_admin')
    const library = `/portal/${here.slug}`
    expect((await press(contact.id, { to: `${library}/courses/${productId}` })).to).toBe(
      `${library}/courses/${productId}`,
    )
    for (const to of ['https://evil.example/', '//evil.example', '/agency/locations']) {
      expect((await press(contact.id, { to })).to).toBe(library)
    }
  })

  it('ends what this browser held before, and that alone', async () => {
    const { contact } = await makeLearner(here.id)
    const elsewhere = await enterAsLearner(new Map(), here.id, contact.id)
    const before = await enterAsLearner(jar, here.id, contact.id)
    await enterAsStaff(jar, agencyId, 'agency_admin')
    await press(contact.id)
    const ended = (await viewsOf(contact.id)).filter(row => row.endedAt !== null).map(row => row.id)
    expect(ended).toEqual([before])
    expect(ended).not.toContain(elsewhere)
  })
})

describe('it is over at the next request', () => {
  type Viewed = Awaited<ReturnType<typeof viewing>>
  test.each<[string, Role, (viewed: Viewed) => unknown]>([
    [
      'when the staff user signs out',
      'account_user',
      v => change(sql`update staff_sessions set ended_at = now() where id = ${v.staffSessionId}`),
    ],
    [
      'when the staff session is idle for too long',
      'account_user',
      v =>
        change(
          sql`update staff_sessions set last_seen_at = now() - interval '13 hours' where id = ${v.staffSessionId}`,
        ),
    ],
    [
      'when the location is taken from the user',
      'account_user',
      v => change(sql`delete from memberships where user_id = ${v.userId}`),
    ],
    [
      'when an agency admin is one no more',
      'agency_admin',
      v => change(sql`update users set agency_role = null where id = ${v.userId}`),
    ],
    [
      'when the user is disabled',
      'account_admin',
      v => change(sql`update users set status = 'disabled' where id = ${v.userId}`),
    ],
    [
      'after its 8 hours',
      'agency_admin',
      v => change(sql`update sessions set expires_at = now() where contact_id = ${v.contact.id}`),
    ],
    [
      'when the contact is blocked',
      'agency_admin',
      v => change(sql`update contacts set status = 'blocked' where id = ${v.contact.id}`),
    ],
  ])('%s', async (_, role, happen) => {
    const viewed = await viewing(role)
    expect(await session()).not.toBeNull()
    await happen(viewed)
    expect(await session()).toBeNull()
  })

  it('when it is left, which signs nobody out and leads to the contact’s page', async () => {
    const learner = await makeLearner(here.id)
    const own = await enterAsLearner(new Map(), here.id, learner.contact.id)
    const { userId } = await enterAsStaff(jar, agencyId, 'agency_admin')
    await press(learner.contact.id)
    expect(await leavePortal(here.slug, 'view')).toEqual({ to: contactPage(learner.contact.id) })
    expect(jar.has(cookieNames.portal())).toBe(false)
    const rows = await viewsOf(learner.contact.id)
    expect(rows.find(row => row.kind === 'view_as')?.endedAt).not.toBeNull()
    expect(rows.find(row => row.id === own)?.endedAt).toBeNull()
    expect((await auditOf(learner.contact.id)).at(-1)).toMatchObject({
      act: 'session.ended',
      actorUserId: userId,
      reason: 'view left',
    })
  })

  it('and its way out, pressed in a page left open, signs out nobody who came after', async () => {
    const { contact } = await viewing()
    const own = await enterAsLearner(jar, here.id, contact.id)
    expect(await leavePortal(here.slug, 'view')).toEqual({ to: `/locations/${here.slug}/contacts` })
    expect(await session()).toMatchObject({ id: own })
  })
})

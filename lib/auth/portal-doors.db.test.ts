import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { auditLog } from '@/db/schema/audit'
import { categories, lessons } from '@/db/schema/catalog'
import { contacts } from '@/db/schema/contacts'
import { domainEvents } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct, makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { lessonFile } from '@/lib/catalog/pages/portal-files'
import { createAsset } from '@/lib/catalog/writes/asset'
import { random, sha256 } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { saveFile } from '@/lib/platform/files'
import { newId } from '@/lib/platform/ids'
import { receiveBeacon } from '@/lib/progress/pages'
import { beginStaffSession } from '@/lib/sessions/writes/staff'
import { cookieNames } from './cookies'
import { seal } from './pointer'
import { wasInPortal } from './portal-gates'
import { leavePortal } from './portal-leave'

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

const folder = mkdtempSync(join(tmpdir(), 'portal-'))
let database: TestDatabase
let agencyId: string
let location: { id: string; slug: string; linksGeneration: number }

beforeAll(async () => {
  process.env.DATA_DIR = folder
  database = await testDatabase()
  await asSystem('test', async tx => {
    agencyId = await makeAgency(tx)
    location = await makeLocation(tx, agencyId)
  })
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => jar.clear())

type Visit = { confirmed?: boolean; minutesAgo?: number; staffSessionId?: string; userId?: string }

/** A session of the contact, which this browser's cookie points at. */
async function visit(
  contact: typeof contacts.$inferSelect,
  { confirmed = true, minutesAgo = 0, ...staff }: Visit = {},
) {
  const sid = random(32)
  const id = newId()
  const began = new Date(Date.now() - minutesAgo * 60_000)
  await inLocation(location.id, tx =>
    tx.insert(sessions).values({
      locationId: location.id,
      id,
      tokenHash: sha256(sid),
      kind: staff.userId ? 'agency_override' : 'learner',
      contactId: contact.id,
      deviceLabel: 'Mac, Firefox',
      linkKind: 1,
      linkIat: 1,
      linksGeneration: location.linksGeneration,
      principalGeneration: contact.linkGeneration,
      linksEpoch: 0,
      principalEpoch: contact.linkEpoch,
      confirmedAt: confirmed ? began : null,
      createdAt: began,
      expiresAt: new Date(Date.now() + 86_400_000),
      ...staff,
    }),
  )
  jar.set(cookieNames.portal(), seal({ sid, scope: location.id }, 'portal', new Date(Date.now() + 86_400_000)))
  return id
}

/** A learner with a granted course of two lessons, the first of them with a file. */
async function learner(visiting?: Visit) {
  const made = await inLocation(location.id, async tx => {
    const { productId, categoryId, lessonIds } = await makeProduct(tx)
    const contact = await makeContact(tx)
    await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, [productId]) })
    const [lessonId, secondId] = lessonIds as [string, string]
    const file = {
      purpose: 'download',
      title: 'Card',
      fileName: 'card.pdf',
      contentType: 'application/pdf',
      size: 4,
    } as const
    const assetId = await createAsset(tx, { lessonId, ...file })
    return { contact, productId, categoryId, lessonId, secondId, assetId }
  })
  await saveFile(location.id, made.assetId, Buffer.from('card'))
  const sessionId = await visit(made.contact, visiting)
  return { ...made, sessionId }
}

const fileStatus = async (assetId: string) =>
  (await lessonFile(new Request('http://x/'), location.slug, assetId)).status
const sessionOf = (id: string) =>
  inLocation(location.id, async tx => (await tx.select().from(sessions).where(eq(sessions.id, id)))[0])
const eventsOf = (contactId: string) =>
  inLocation(location.id, tx => tx.select().from(domainEvents).where(eq(domainEvents.contactId, contactId)))

describe('a lesson’s file', () => {
  it('is served to who may enter the lesson, and to nobody else', async () => {
    const other = await learner()
    const own = await learner()
    expect(await fileStatus(own.assetId)).toBe(200)
    expect(await fileStatus(other.assetId)).toBe(404)
    expect(await fileStatus(newId())).toBe(404)
    expect(await fileStatus('../secrets.env')).toBe(404)
    jar.clear()
    expect(await fileStatus(own.assetId)).toBe(401)
  })

  it('is gone with the grant, the publishing and the lock', async () => {
    const own = await learner()
    const set = (text: ReturnType<typeof sql>) => inLocation(location.id, tx => tx.execute(text))
    await inLocation(location.id, tx =>
      tx.update(categories).set({ dripDays: 2 }).where(eq(categories.id, own.categoryId)),
    )
    expect(await fileStatus(own.assetId)).toBe(404)
    await inLocation(location.id, tx =>
      tx.update(categories).set({ dripDays: null }).where(eq(categories.id, own.categoryId)),
    )
    expect(await fileStatus(own.assetId)).toBe(200)
    await inLocation(location.id, tx => tx.update(lessons).set({ status: 'draft' }).where(eq(lessons.id, own.lessonId)))
    expect(await fileStatus(own.assetId)).toBe(404)
    await inLocation(location.id, tx =>
      tx.update(lessons).set({ status: 'published' }).where(eq(lessons.id, own.lessonId)),
    )
    await set(sql`update grants set revoked_at = now() where contact_id = ${own.contact.id}`)
    expect(await fileStatus(own.assetId)).toBe(404)
  })

  it('is withheld from a session that no person has confirmed for ten minutes', async () => {
    const fresh = await learner({ confirmed: false, minutesAgo: 9 })
    expect(await fileStatus(fresh.assetId)).toBe(200)
    const stale = await learner({ confirmed: false, minutesAgo: 11 })
    expect(await fileStatus(stale.assetId)).toBe(403)
    expect(await beacon({})).toBe(200)
    expect(await fileStatus(stale.assetId)).toBe(200)
  })
})

const beacon = (report: object, given: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) => {
  const body = JSON.stringify(report)
  const headers = { 'content-length': String(body.length), ...given }
  return receiveBeacon(new Request('http://x/', { method: 'POST', body, headers }), location.slug)
}

describe('a page’s report', () => {
  it('confirms a provisional session, and keeps how far one is', async () => {
    const own = await learner({ confirmed: false })
    expect(await beacon({ lesson: own.lessonId, position: 12.4, duration: 60 })).toBe(200)
    expect((await sessionOf(own.sessionId))?.confirmedAt).not.toBeNull()
    expect((await eventsOf(own.contact.id)).map(event => event.type).sort()).toEqual([
      'category_started',
      'lesson_started',
      'product_started',
    ])
  })

  it('is refused from elsewhere, and confirms nothing', async () => {
    const own = await learner({ confirmed: false })
    expect(await beacon({}, { 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await beacon({}, {})).toBe(403)
    expect((await sessionOf(own.sessionId))?.confirmedAt).toBeNull()
    expect(await beacon({}, { origin: env().APP_URL })).toBe(200)
  })

  it('is refused where it makes no sense or names what is not theirs', async () => {
    const other = await learner()
    await learner()
    expect(await beacon({ lesson: 'x' })).toBe(400)
    expect(await beacon({ lesson: other.lessonId, position: -1 })).toBe(400)
    expect(await beacon({}, { 'sec-fetch-site': 'same-origin', 'content-length': '5000000' })).toBe(400)
    expect(await beacon({ lesson: other.lessonId })).toBe(404)
    jar.clear()
    expect(await beacon({})).toBe(401)
  })

  it('of an override does nothing', async () => {
    const own = await learner()
    const staff = await asSystem('test', async tx => {
      const user = await makeUser(tx, agencyId)
      const { sid } = await beginStaffSession(tx, user.id, 'Mac, Firefox')
      const rows = await tx.execute<{ id: string }>(
        sql`select id from staff_sessions where token_hash = ${sha256(sid)}`,
      )
      return { userId: user.id, staffSessionId: (rows[0] as { id: string }).id }
    })
    await visit(own.contact, staff)
    expect(await beacon({ lesson: own.lessonId, position: 5 })).toBe(200)
    expect(await eventsOf(own.contact.id)).toEqual([])
    expect(await leavePortal(location.slug, 'sign_out')).toEqual({
      to: `/locations/${location.slug}/contacts/${own.contact.id}`,
    })
    expect((await sessionOf(own.sessionId))?.endedAt).toBeNull()
    expect(await beacon({})).toBe(401)
  })
})

describe('leaving', () => {
  it('ends this browser’s session alone, and takes its cookie', async () => {
    const own = await learner()
    const elsewhere = own.sessionId
    const here = await visit(own.contact)
    expect(await leavePortal(location.slug, 'sign_out')).toEqual({ to: `/portal/${location.slug}/sign-in?after=left` })
    expect((await sessionOf(here))?.endedAt).not.toBeNull()
    expect((await sessionOf(elsewhere))?.endedAt).toBeNull()
    expect(jar.has(cookieNames.portal())).toBe(false)
  })

  it('because it wasn’t me ends all of them and turns the links off, from a provisional session too', async () => {
    const own = await learner()
    const here = await visit(own.contact, { confirmed: false })
    expect(await leavePortal(location.slug, 'not_me')).toEqual({ to: `/portal/${location.slug}/sign-in?after=not-me` })
    for (const id of [own.sessionId, here]) expect((await sessionOf(id))?.endedAt).not.toBeNull()
    await inLocation(location.id, async tx => {
      const [after] = await tx.select().from(contacts).where(eq(contacts.id, own.contact.id))
      expect(after?.linkGeneration.equals(own.contact.linkGeneration)).toBe(false)
      expect(after?.linkEpoch).toBe(own.contact.linkEpoch + 1)
      const acts = await tx.select({ act: auditLog.act }).from(auditLog).where(eq(auditLog.contactId, own.contact.id))
      expect(acts).toEqual([{ act: 'session.not_me' }])
    })
  })

  it('of another location’s portal ends nothing', async () => {
    const own = await learner()
    expect(await leavePortal('another', 'not_me')).toEqual({ to: '/portal/another/sign-in' })
    expect((await sessionOf(own.sessionId))?.endedAt).toBeNull()
  })
})

describe('who is signed out', () => {
  it('was in this portal before if a cookie came that names it, or that nobody can read any more', async () => {
    expect(await wasInPortal(location.id)).toBe(false)
    await learner()
    expect(await wasInPortal(location.id)).toBe(true)
    expect(await wasInPortal(newId())).toBe(false)
    jar.set(cookieNames.portal(), 'sealed with a secret that has left')
    expect(await wasInPortal(location.id)).toBe(true)
  })
})

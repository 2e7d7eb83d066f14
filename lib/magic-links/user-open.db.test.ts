import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '@/db/client'
import { agencies, locations, memberships, users } from '@/db/schema/agencies'
import { customMenuLinks } from '@/db/schema/menu-links'
import { staffSessions } from '@/db/schema/sessions'
import { makeMenuLink } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { giveLink } from '@/lib/menu-links/writes'
import { rows } from './open.fixtures'
import { makeShop, regenerate, type Shop, StaffBrowser, tokenOf } from './user-open.fixtures'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const worker = (shop: Shop) => StaffBrowser.of(shop.agencyId, 'account_user', [shop.location.id])
const entry = (shop: Shop, changes: Partial<typeof customMenuLinks.$inferInsert>) =>
  asSystem('test', tx => tx.update(customMenuLinks).set(changes).where(eq(customMenuLinks.id, shop.entryId)))
const auditOf = (userId: string) =>
  rows<{ act: string; reason: string | null; link_kind: number; details: object }>(
    sql`select act, reason, link_kind, details from audit_log where actor_user_id = ${userId} order by at, id`,
  )

describe('a user’s link', () => {
  it('pressed in the sidebar makes a session of the user’s own, audited under their name', async () => {
    const shop = await makeShop()
    const june = await worker(shop)
    expect(await june.press(shop)).toBe('opened')
    expect(await june.session()).toMatchObject({
      kind: 'location_user',
      location: { id: shop.location.id },
      user: { id: june.user.id, admin: false },
    })
    expect(await auditOf(june.user.id)).toEqual([
      { act: 'link.opened', reason: null, link_kind: 2, details: { by: 'menu', menuLink: shop.entryId } },
    ])
  })

  it('lets an agency admin in from the sidebar, and from nowhere else', async () => {
    const shop = await makeShop()
    const priya = await StaffBrowser.of(shop.agencyId, 'agency_admin')
    expect(await priya.press(shop, { proof: false })).toBe('sidebar_only')
    expect(await priya.press(shop)).toBe('opened')
    expect((await priya.session())?.user.admin).toBe(true)
  })

  it('pasted, mailed, launched long ago or for somebody else lets nobody in', async () => {
    const shop = await makeShop()
    const [june, other] = [await worker(shop), await worker(shop)]
    expect(await june.press(shop, { proof: false })).toBe('sidebar_only')
    expect(await june.press(shop, { ago: 61 })).toBe('sidebar_only')
    const mallory = { ...shop, entryId: shop.entryId }
    Object.defineProperty(other, 'user', { value: { ...other.user, sessionId: june.user.sessionId } })
    expect(await other.press(mallory)).toBe('sidebar_only')
    expect(await other.session()).toBeNull()
  })

  it('opens for nobody of another agency, of a location without the entry, or of another role', async () => {
    const [shop, foreign] = [await makeShop(), await makeShop()]
    const owen = await StaffBrowser.of(foreign.agencyId, 'agency_admin')
    expect(await owen.press(shop)).toBe('sidebar_only')
    const tess = await StaffBrowser.of(shop.agencyId, 'account_admin', [shop.harbor.id])
    await entry(shop, { locationIds: [shop.location.id] })
    expect(await tess.press(shop)).toBe('sidebar_only')
    await entry(shop, { locationIds: null })
    expect(await tess.press(shop)).toBe('opened')
    await entry(shop, { roles: ['account_user'] })
    const daniel = await StaffBrowser.of(shop.agencyId, 'account_admin', [shop.location.id])
    expect(await daniel.press(shop)).toBe('sidebar_only')
  })

  it('through an entry that opens something else, or that belongs to another agency, lets nobody in', async () => {
    const [shop, foreign] = [await makeShop(), await makeShop()]
    const june = await worker(shop)
    expect(await june.press({ location: shop.location, entryId: foreign.entryId })).toBe('sidebar_only')
    await entry(shop, { target: 'url', url: 'https://x.example', linkLocationId: null, linkGeneration: null })
    expect(await june.press(shop)).toBe('sidebar_only')
  })

  it('that was replaced says so, until the entry is given the new one', async () => {
    const shop = await makeShop()
    const june = await worker(shop)
    const old = await tokenOf(shop.location.id)
    const location = await regenerate(shop.location.id, shop.admin.id)
    expect(await june.open(old, null)).toBe('user_link_replaced')
    expect(await june.press({ ...shop, location })).toBe('sidebar_only')
    expect(await asSystem('test', tx => giveLink(tx, location))).toBe(1)
    expect(await june.press({ ...shop, location })).toBe('opened')
  })
})

describe('a user’s course session', () => {
  type Change = (shop: Shop, june: StaffBrowser) => Promise<unknown>
  it.each<[string, Change]>([
    [
      'the staff session ends',
      (_shop, { user }) =>
        asSystem('test', tx =>
          tx.update(staffSessions).set({ endedAt: new Date() }).where(eq(staffSessions.id, user.sessionId)),
        ),
    ],
    [
      'the user is disabled',
      (_shop, { user }) =>
        asSystem('test', tx => tx.update(users).set({ status: 'disabled' }).where(eq(users.id, user.id))),
    ],
    [
      'the user leaves the location',
      (_shop, { user }) => asSystem('test', tx => tx.delete(memberships).where(eq(memberships.userId, user.id))),
    ],
    ['the entry is deleted', shop => entry(shop, { deletedAt: new Date() })],
    ['the entry is for other roles', shop => entry(shop, { roles: ['account_admin'] })],
    ['the entry is for other locations', shop => entry(shop, { locationIds: [shop.harbor.id] })],
    ['the entry leads elsewhere', shop => entry(shop, { linkLocationId: shop.harbor.id })],
    ['people are signed out by a regenerate', shop => regenerate(shop.location.id, shop.admin.id, true)],
    [
      'the location is suspended',
      shop =>
        asSystem('test', tx =>
          tx.update(locations).set({ status: 'suspended' }).where(eq(locations.id, shop.location.id)),
        ),
    ],
    [
      'the agency is suspended',
      shop =>
        asSystem('test', tx => tx.update(agencies).set({ status: 'suspended' }).where(eq(agencies.id, shop.agencyId))),
    ],
  ])('is over when %s', async (_, change) => {
    const shop = await makeShop()
    const june = await worker(shop)
    expect(await june.press(shop)).toBe('opened')
    expect(await june.session()).not.toBeNull()
    await change(shop, june)
    expect(await june.session()).toBeNull()
  })

  it('lives on when the link is regenerated without signing people out', async () => {
    const shop = await makeShop()
    const june = await worker(shop)
    await june.press(shop)
    await regenerate(shop.location.id, shop.admin.id)
    expect(await june.session()).not.toBeNull()
  })

  it('makes room for the next one of its browser', async () => {
    const shop = await makeShop()
    const june = await worker(shop)
    await june.press(shop)
    const before = june.portal
    const harbor = await regenerate(shop.harbor.id, shop.admin.id)
    const entryId = await asSystem('test', tx => makeMenuLink(tx, harbor))
    expect(await june.press({ location: harbor, entryId })).toBe('opened')
    const after = june.portal
    june.portal = before
    expect(await june.session()).toBeNull()
    june.portal = after
    expect((await june.session())?.location.id).toBe(harbor.id)
  })
})

import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { locations, memberships } from '@/db/schema/agencies'
import { products } from '@/db/schema/catalog'
import { makeProduct } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { createAsset } from '@/lib/catalog/writes/asset'
import { rows } from '@/lib/magic-links/open.fixtures'
import { makeShop, type Shop, StaffBrowser } from '@/lib/magic-links/user-open.fixtures'
import { newId } from '@/lib/platform/ids'
import { completeUserLesson, keepUserPosition } from '@/lib/progress/writes/user'
import { type Share, shareProduct, unshareProduct } from '../writes/shared'
import { findShared, listShared, readUserCourses, type SharedViewer } from './shared'
import { listShares } from './shares'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const both: Share['roles'] = ['account_admin', 'account_user']
const productOf = (shop: Shop) => ({ locationId: shop.harbor.id, productId: shop.course.productId })
const share = (shop: Shop, said: Partial<Share> = {}) =>
  asSystem('test', tx => shareProduct(tx, productOf(shop), { targets: null, roles: both, ...said }, shop.admin.id))
const viewer = (shop: Shop, { user }: StaffBrowser, admin = false): SharedViewer => ({
  userId: user.id,
  agencyId: shop.agencyId,
  admin,
  locationId: shop.location.id,
})
const listed = async (who: SharedViewer) =>
  (await asSystem('test', tx => listShared(tx, who))).map(source => source.productId)
const worker = (shop: Shop) => StaffBrowser.of(shop.agencyId, 'account_user', [shop.location.id])

describe('what is shared with a user', () => {
  it('is what their role in one of the locations may take, and is gone at once when it is not', async () => {
    const shop = await makeShop()
    const june = viewer(shop, await worker(shop))
    const { productId } = shop.course
    expect(await listed(june)).toEqual([])
    for (const targets of [null, [shop.location.id], [shop.location.id, shop.harbor.id]]) {
      await share(shop, { targets })
      expect(await listed(june)).toEqual([productId])
    }
    await share(shop, { targets: [shop.harbor.id] })
    expect(await listed(june)).toEqual([])
    await share(shop, { roles: ['account_admin'] })
    expect(await listed(june)).toEqual([])
    await share(shop)
    expect(await asSystem('test', tx => unshareProduct(tx, productOf(shop)))).toEqual({ targets: null, roles: both })
    expect(await listed(june)).toEqual([])
  })

  it('counts an agency user as an admin of their locations', async () => {
    const shop = await makeShop()
    const felix = viewer(shop, await StaffBrowser.of(shop.agencyId, 'agency_user', [shop.location.id]))
    await share(shop, { roles: ['account_user'] })
    expect(await listed(felix)).toEqual([])
    await share(shop, { roles: ['account_admin'] })
    expect(await listed(felix)).toEqual([shop.course.productId])
  })

  it('is everything for an agency admin, with all that the location of the link has', async () => {
    const shop = await makeShop()
    const own = await inLocation(shop.location.id, tx => makeProduct(tx, { status: 'draft' as 'published' }))
    const hidden = await inLocation(shop.harbor.id, tx => makeProduct(tx))
    await share(shop, { targets: [shop.harbor.id], roles: ['account_user'] })
    const priya = viewer(shop, await StaffBrowser.of(shop.agencyId, 'agency_admin'), true)
    const found = await listed(priya)
    expect(found).toEqual([own.productId, shop.course.productId])
    expect(found).not.toContain(hidden.productId)
  })

  it('is no draft, nothing of a suspended location, nothing for who has left', async () => {
    const shop = await makeShop()
    await share(shop)
    const browser = await worker(shop)
    const june = viewer(shop, browser)
    const set = (status: 'draft' | 'published') =>
      inLocation(shop.harbor.id, tx =>
        tx.update(products).set({ status }).where(eq(products.id, shop.course.productId)),
      )
    await set('draft')
    expect(await listed(june)).toEqual([])
    await set('published')
    const suspended = (status: 'active' | 'suspended') =>
      asSystem('test', tx => tx.update(locations).set({ status }).where(eq(locations.id, shop.harbor.id)))
    await suspended('suspended')
    expect(await listed(june)).toEqual([])
    await suspended('active')
    expect(await listed(june)).toHaveLength(1)
    await asSystem('test', tx => tx.delete(memberships).where(eq(memberships.userId, browser.user.id)))
    expect(await listed(june)).toEqual([])
  })

  it('is nothing of another agency, not even for its admin', async () => {
    const [shop, foreign] = [await makeShop(), await makeShop()]
    await share(shop)
    const owen = await StaffBrowser.of(foreign.agencyId, 'agency_admin')
    expect(await listed(viewer(foreign, owen, true))).toEqual([])
    // Whatever the location of the link says: the agency decides.
    expect(await listed({ ...viewer(foreign, owen, true), locationId: shop.harbor.id })).toEqual([])
    const { rows: shares } = await asSystem('test', tx => listShares(tx, foreign.agencyId, { limit: 10 }))
    expect(shares).toEqual([])
  })

  it('is found by product, lesson and file, where the course is theirs', async () => {
    const shop = await makeShop()
    const [lessonId] = shop.course.lessonIds as [string]
    const file = {
      purpose: 'download',
      title: 'Card',
      fileName: 'card.pdf',
      contentType: 'application/pdf',
      size: 4,
    } as const
    const assetId = await inLocation(shop.harbor.id, tx => createAsset(tx, { lessonId, ...file }))
    const june = viewer(shop, await worker(shop))
    const subjects = [{ productId: shop.course.productId }, { lessonId }, { assetId }]
    for (const subject of subjects) expect(await asSystem('test', tx => findShared(tx, june, subject))).toBeNull()
    await share(shop)
    for (const subject of subjects)
      expect(await asSystem('test', tx => findShared(tx, june, subject))).toMatchObject(productOf(shop))
    expect(await asSystem('test', tx => findShared(tx, june, { lessonId: newId() }))).toBeNull()
  })
})

describe('progress in a shared course', () => {
  it('is kept at the source under the user, starts nothing for contacts, and is each user’s own', async () => {
    const shop = await makeShop()
    await share(shop)
    const [june, other] = [await worker(shop), await worker(shop)]
    const { productId, lessonIds } = shop.course
    const taker = { userId: june.user.id, timeZone: 'UTC', productId }
    const [first, second] = lessonIds as [string, string]
    const done = await inLocation(shop.harbor.id, async tx => {
      await keepUserPosition(tx, taker, { lessonId: first, position: 12 })
      await completeUserLesson(tx, taker, first)
      return completeUserLesson(tx, taker, first)
    })
    expect(done.ok && done.course.outline).toMatchObject({ done: 1, total: 2 })
    const kept = await rows(
      sql`select location_id, contact_id, user_id, position from lesson_progress where lesson_id in (${first}, ${second})`,
    )
    expect(kept).toEqual([{ location_id: shop.harbor.id, contact_id: null, user_id: june.user.id, position: 12 }])
    expect(await rows(sql`select 1 from domain_events where location_id = ${shop.harbor.id}`)).toEqual([])
    const [course] = await inLocation(shop.harbor.id, tx =>
      readUserCourses(tx, { userId: other.user.id, timeZone: 'UTC' }, [productId]),
    )
    expect(course?.outline.done).toBe(0)
    const { rows: shares } = await asSystem('test', tx => listShares(tx, shop.agencyId, { q: 'breath', limit: 10 }))
    expect(shares).toMatchObject([{ productId, targets: null, roles: both, takers: 1, source: 'Harbor' }])
    expect((await asSystem('test', tx => listShares(tx, shop.agencyId, { q: 'nothing', limit: 10 }))).total).toBe(0)
  })

  it('is refused in another product’s lesson', async () => {
    const shop = await makeShop()
    const other = await inLocation(shop.harbor.id, tx => makeProduct(tx))
    const taker = { userId: shop.admin.id, timeZone: 'UTC', productId: shop.course.productId }
    const refused = await inLocation(shop.harbor.id, tx => completeUserLesson(tx, taker, other.lessonIds[0] as string))
    expect(refused).toEqual({ ok: false, reason: 'not_found' })
  })
})

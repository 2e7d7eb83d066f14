import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { reachableProducts, readAsset, readCourse, readLibrary } from './portal'

let database: TestDatabase
let here: string
let elsewhere: string
const hour = 3_600_000
const from = (ms: number) => new Date(Date.now() + ms)
const timeZone = 'America/Chicago'

beforeAll(async () => {
  database = await testDatabase()
  const location = () => asSystem('test', async tx => (await makeLocation(tx, await makeAgency(tx))).id)
  here = await location()
  elsewhere = await location()
})
afterAll(() => database.close())

type Grant = { startsAt?: Date; endsAt?: Date; revokedAt?: Date }

/** A contact with one grant on one product, as said. */
const granted = (grant: Grant, product: { status?: 'published' } = {}, offer = {}) =>
  inLocation(here, async tx => {
    const { productId } = await makeProduct(tx, product)
    const contact = await makeContact(tx)
    await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, [productId], offer), ...grant })
    return { contactId: contact.id, productId }
  })
const reach = (contactId: string, locationId = here) =>
  inLocation(locationId, async tx => (await reachableProducts(tx, contactId)).map(product => product.id))

describe('what a contact reaches', () => {
  it('is what a live grant holds, published or not as an offer', async () => {
    for (const offer of [{}, { status: 'draft' as const }]) {
      const { contactId, productId } = await granted({ endsAt: from(hour) }, {}, offer)
      expect(await reach(contactId)).toEqual([productId])
    }
  })

  it.each<[string, Grant]>([
    ['ended', { endsAt: from(-1) }],
    ['was revoked', { revokedAt: from(-hour) }],
    ['begins later', { startsAt: from(hour) }],
  ])('is nothing of a grant that %s', async (_what, grant) => {
    const { contactId, productId } = await granted(grant)
    expect(await reach(contactId)).toEqual([])
    const course = await inLocation(here, tx => readCourse(tx, { contactId, timeZone, override: false }, productId))
    expect(course).toBeNull()
  })

  it('names what begins later, with its date', async () => {
    const startsAt = from(hour)
    const { contactId, productId } = await granted({ startsAt })
    const library = await inLocation(here, tx => readLibrary(tx, { contactId, timeZone, override: false }))
    expect(library).toMatchObject({ courses: [], upcoming: [{ id: productId, beginsAt: startsAt }], reached: 0 })
  })

  it('names a product once, however many offers hold it', async () => {
    const { contactId, productId } = await granted({})
    await inLocation(here, async tx => {
      await makeGrant(tx, { contactId, offerId: await makeOffer(tx, [productId]), startsAt: from(hour) })
    })
    expect(await reach(contactId)).toEqual([productId])
  })

  it('is nothing in another location', async () => {
    const { contactId, productId } = await granted({})
    expect(await reach(contactId, elsewhere)).toEqual([])
    const viewer = { contactId, timeZone, override: true }
    expect(await inLocation(elsewhere, tx => readCourse(tx, viewer, productId))).toBeNull()
    const library = await inLocation(elsewhere, tx => readLibrary(tx, viewer))
    expect(library).toEqual({ courses: [], upcoming: [], reached: 0 })
    expect(await inLocation(elsewhere, tx => readAsset(tx, productId))).toBeNull()
  })

  it('is everything for an override, drafts too', async () => {
    const { contactId, productId } = await granted({})
    const draft = await inLocation(here, tx => makeProduct(tx, { status: 'draft' as 'published' }))
    const library = await inLocation(here, tx => readLibrary(tx, { contactId, timeZone, override: true }))
    const ids = library.courses.map(course => course.product.id)
    expect(ids).toContain(productId)
    expect(ids).toContain(draft.productId)
    expect(await reach(contactId)).not.toContain(draft.productId)
  })
})

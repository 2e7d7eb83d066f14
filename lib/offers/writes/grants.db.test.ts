import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { domainEvents } from '@/db/schema/events'
import { makeAgency, makeContact, makeLocation, makeOffer, makeProduct } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { listGrants, listHeldProducts, listLandings, readReach } from '../reads/grants'
import { grantOffer, restoreGrant, revokeGrant } from './grants'

let database: TestDatabase
let here: string
let elsewhere: string

beforeAll(async () => {
  database = await testDatabase()
  const location = () => asSystem('test', async tx => (await makeLocation(tx, await makeAgency(tx))).id)
  here = await location()
  elsewhere = await location()
})
afterAll(() => database.close())

const past = new Date(Date.now() - 3_600_000)
const soon = new Date(Date.now() + 86_400_000)

/** A contact, and two offers that hold one product. */
async function setUp() {
  return inLocation(here, async tx => {
    const { productId, lessonIds } = await makeProduct(tx)
    const [first, second] = [
      await makeOffer(tx, [productId]),
      await makeOffer(tx, [productId], { title: 'Teacher path' }),
    ]
    return { contactId: (await makeContact(tx)).id, productId, lessonIds, first, second }
  })
}
const give = (contactId: string, offerId: string, startsAt = past, endsAt: Date | null = null) =>
  inLocation(here, tx => grantOffer(tx, { contactId, offerId, startsAt, endsAt, grantedBy: null, source: 'import' }))
const reach = (contactId: string) => inLocation(here, async tx => [...(await readReach(tx, contactId)).products])
const events = (contactId: string) =>
  inLocation(here, async tx =>
    (
      await tx
        .select({ type: domainEvents.type })
        .from(domainEvents)
        .where(eq(domainEvents.contactId, contactId))
        .orderBy(asc(domainEvents.id))
    ).map(row => row.type),
  )

describe('granting and revoking', () => {
  it('opens at once and closes at the next request', async () => {
    const { contactId, productId, first } = await setUp()
    expect(await reach(contactId)).toEqual([])
    const id = await give(contactId, first)
    expect(await reach(contactId)).toEqual([productId])
    expect(await inLocation(here, tx => revokeGrant(tx, contactId, id))).toEqual({ offerId: first })
    expect(await reach(contactId)).toEqual([])
    expect(await inLocation(here, tx => revokeGrant(tx, contactId, id))).toBeNull()
    expect(await inLocation(here, tx => restoreGrant(tx, contactId, id))).toEqual({ offerId: first })
    expect(await reach(contactId)).toEqual([productId])
    expect(await inLocation(here, tx => restoreGrant(tx, contactId, id))).toBeNull()
  })
  it('is one hold: granting again puts the new times in place of the old ones', async () => {
    const { contactId, first } = await setUp()
    const id = await give(contactId, first)
    await inLocation(here, tx => revokeGrant(tx, contactId, id))
    expect(await give(contactId, first, past, soon)).toBe(id)
    const rows = await inLocation(here, tx => listGrants(tx, contactId))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ endsAt: soon, revokedAt: null, source: 'import' })
  })
  it('says that a product was granted or removed only where the set in reach changed', async () => {
    const { contactId, first, second } = await setUp()
    await give(contactId, first)
    expect(await events(contactId)).toEqual(['offer_access_granted', 'product_access_granted'])
    const id = await give(contactId, second)
    expect((await events(contactId)).slice(2)).toEqual(['offer_access_granted'])
    await inLocation(here, tx => revokeGrant(tx, contactId, id))
    expect((await events(contactId)).slice(3)).toEqual(['offer_access_removed'])
  })
  it('says nothing yet of a grant that is to begin', async () => {
    const { contactId, first } = await setUp()
    await give(contactId, first, soon)
    expect(await events(contactId)).toEqual([])
    expect(await reach(contactId)).toEqual([])
  })
  it('stays within its location', async () => {
    const { contactId, first } = await setUp()
    const id = await give(contactId, first)
    expect(await inLocation(elsewhere, tx => revokeGrant(tx, contactId, id))).toBeNull()
    const foreign = { contactId, offerId: first, startsAt: past, endsAt: null, grantedBy: null }
    await expect(inLocation(elsewhere, tx => grantOffer(tx, foreign))).rejects.toThrow()
    expect(await inLocation(elsewhere, tx => listGrants(tx, contactId))).toEqual([])
  })
})

describe('what a contact holds', () => {
  it('lists a product once, by the offer that holds longest, with where they are', async () => {
    const { contactId, productId, first, second } = await setUp()
    await give(contactId, first, past, soon)
    await give(contactId, second)
    const held = await inLocation(here, tx => listHeldProducts(tx, contactId))
    expect(held).toEqual([
      expect.objectContaining({
        id: productId,
        offerTitle: 'Teacher path',
        opensAt: null,
        lessons: 2,
        completed: 0,
        lesson: null,
      }),
    ])
  })
  it('lists what opens later with its day, and lands on nothing that is not open', async () => {
    const { contactId, first } = await setUp()
    await give(contactId, first, soon)
    const [product] = await inLocation(here, tx => listHeldProducts(tx, contactId))
    expect(product?.opensAt).toEqual(soon)
    expect(await inLocation(here, tx => listLandings(tx, contactId))).toEqual([])
  })
  it('lands on the lessons in reach, in their order', async () => {
    const { contactId, first, lessonIds } = await setUp()
    await give(contactId, first)
    const landings = await inLocation(here, tx => listLandings(tx, contactId))
    expect(landings.map(each => each.lessonId)).toEqual(lessonIds)
    expect(await inLocation(elsewhere, tx => listLandings(tx, contactId))).toEqual([])
  })
})

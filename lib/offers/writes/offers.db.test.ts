import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation, type LocationTx } from '@/db/client'
import { domainEvents } from '@/db/schema/events'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { listOffers, readOffer } from '../reads/offers'
import { createOffer, updateOffer } from './offers'

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

const product = async (tx: LocationTx, title: string) => (await makeProduct(tx, { title, lessons: 0 })).productId

describe('an offer', () => {
  it('holds each product once, and gets what it is given', async () => {
    await inLocation(here, async tx => {
      const a = await product(tx, 'A')
      const id = await createOffer(tx, { title: 'Winter', productIds: [a, a], accessDays: 30, beginsOn: '2026-12-01' })
      expect(await readOffer(tx, id)).toMatchObject({
        price: 'free',
        status: 'published',
        accessDays: 30,
        beginsOn: '2026-12-01',
        productIds: [a],
        holders: 0,
      })
      expect(await updateOffer(tx, id, { title: 'Spring', accessDays: null })).toBe(true)
      expect(await readOffer(tx, id)).toMatchObject({ title: 'Spring', accessDays: null, productIds: [a] })
    })
  })

  it('counts who holds it, and who waits for it to begin', async () => {
    await inLocation(here, async tx => {
      const offerId = await makeOffer(tx, [], { title: 'Waited for' })
      const tomorrow = new Date(Date.now() + 86_400_000)
      const times = [
        {},
        { startsAt: tomorrow },
        { startsAt: tomorrow, revokedAt: new Date() },
        { endsAt: new Date(Date.now() - 1000) },
      ]
      for (const each of times) await makeGrant(tx, { contactId: (await makeContact(tx)).id, offerId, ...each })
      expect(await readOffer(tx, offerId)).toMatchObject({ holders: 1, waiting: 1 })
      const query = { q: 'Waited for', sort: 'title' as const, descending: false, limit: 25, offset: 0 }
      expect((await listOffers(tx, query)).rows).toMatchObject([{ holders: 1, waiting: 1 }])
    })
  })

  it('says to its holders what they gained and lost, unless another offer holds it too', async () => {
    await inLocation(here, async tx => {
      const [a, b, c] = [await product(tx, 'A'), await product(tx, 'B'), await product(tx, 'C')]
      const contact = await makeContact(tx)
      const id = await createOffer(tx, { title: 'Bundle', productIds: [a, b] })
      await makeGrant(tx, { contactId: contact.id, offerId: id })
      await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, [b]) })
      await updateOffer(tx, id, { productIds: [c] })
      const events = await tx
        .select({ type: domainEvents.type, payload: domainEvents.payload })
        .from(domainEvents)
        .where(and(eq(domainEvents.locationId, here), eq(domainEvents.contactId, contact.id)))
      expect(events).toEqual(
        expect.arrayContaining([
          { type: 'product_access_granted', payload: { productId: c } },
          { type: 'product_access_removed', payload: { productId: a } },
        ]),
      )
      expect(events).toHaveLength(2)
    })
  })

  it('takes no product of another location, and is not there for it', async () => {
    const theirs = await inLocation(elsewhere, tx => product(tx, 'Theirs'))
    await expect(inLocation(here, tx => createOffer(tx, { title: 'X', productIds: [theirs] }))).rejects.toThrow()
    const id = await inLocation(here, tx => createOffer(tx, { title: 'Ours', productIds: [] }))
    expect(await inLocation(elsewhere, tx => readOffer(tx, id))).toBeNull()
    expect(await inLocation(elsewhere, tx => updateOffer(tx, id, { title: 'Theirs' }))).toBe(false)
  })
})

describe('the list', () => {
  it('names products, counts holders, searches and pages', async () => {
    const location = await asSystem('test', async tx => (await makeLocation(tx, await makeAgency(tx))).id)
    await inLocation(location, async tx => {
      const ids = []
      for (const title of ['One', 'Two', 'Three', 'Four']) ids.push(await product(tx, title))
      const offerId = await createOffer(tx, { title: 'Beta', productIds: ids })
      await createOffer(tx, { title: 'alpha', productIds: [] })
      await makeGrant(tx, { contactId: (await makeContact(tx)).id, offerId })
      await makeGrant(tx, { contactId: (await makeContact(tx)).id, offerId, revokedAt: new Date() })
      const query = { q: '', sort: 'title' as const, descending: false, limit: 25, offset: 0 }
      const { rows, total } = await listOffers(tx, query)
      expect([rows.map(row => row.title), total]).toEqual([['alpha', 'Beta'], 2])
      expect(rows[1]).toMatchObject({ productCount: 4, products: ['One', 'Two', 'Three'], holders: 1 })
      expect((await listOffers(tx, { ...query, q: 'bet' })).total).toBe(1)
      expect((await listOffers(tx, { ...query, offset: 1 })).rows).toHaveLength(1)
    })
  })
})

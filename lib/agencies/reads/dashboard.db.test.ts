import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, inLocation, type LocationTx } from '@/db/client'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { createCategory } from '@/lib/catalog/writes/category'
import { createLesson } from '@/lib/catalog/writes/lesson'
import { createProduct } from '@/lib/catalog/writes/product'
import { readDashboardCounts } from './dashboard'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function inNewLocation<T>(work: (tx: LocationTx) => Promise<T>): Promise<T> {
  const location = await asSystem('test', async tx => makeLocation(tx, await makeAgency(tx)))
  return inLocation(location.id, work)
}

test('a grant that was revoked was made all the same', async () => {
  const counts = await inNewLocation(async tx => {
    const { productId } = await makeProduct(tx)
    const offerId = await makeOffer(tx, [productId])
    await makeGrant(tx, { contactId: (await makeContact(tx)).id, offerId, revokedAt: new Date() })
    return readDashboardCounts(tx)
  })
  expect(counts).toMatchObject({ grants: 1, held: 0, readable: 1, published: 1 })
})

test('a lesson is readable where it and all above it is published', async () => {
  const counts = await inNewLocation(async tx => {
    const productId = await createProduct(tx, { title: 'Breath first', status: 'published' })
    const categoryId = await createCategory(tx, { productId, title: 'Week one' })
    await createLesson(tx, { productId, categoryId, title: 'Where the breath goes', status: 'published' })
    return readDashboardCounts(tx)
  })
  expect(counts).toMatchObject({ products: 1, published: 1, readable: 0 })
})

import 'server-only'
import { and, eq, notInArray } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { offerProducts, offers } from '@/db/schema/offers'
import { writeEvents } from '@/lib/events/writes'
import { newId } from '@/lib/platform/ids'
import { type Reached, readHoldersReach } from '../reads/offers'
import type { OfferFields } from '../types'

const one = (tx: LocationTx, id: string) => and(eq(offers.locationId, tx.locationId), eq(offers.id, id))

/**
 * Adds an offer, published and free unless said otherwise, and gives its id.
 * Throws the database's error where a product is not of this location.
 */
export async function createOffer(
  tx: LocationTx,
  { productIds, ...fields }: { productIds: readonly string[] } & Pick<OfferFields, 'title'> & Partial<OfferFields>,
): Promise<string> {
  const id = newId()
  await tx.insert(offers).values({ locationId: tx.locationId, id, ...fields })
  await addProducts(tx, id, productIds)
  return id
}

/**
 * Changes an offer and, if given, the products that it holds: live at once for everybody who holds it, with the events of that. Grants keep their
 * own times.
 * False where this location has no such offer.
 */
export async function updateOffer(
  tx: LocationTx,
  id: string,
  { productIds, ...fields }: { productIds?: readonly string[] } & Partial<OfferFields>,
): Promise<boolean> {
  const [row] = await tx.select({ id: offers.id }).from(offers).where(one(tx, id)).for('update')
  if (!row) return false
  if (Object.keys(fields).length > 0) await tx.update(offers).set(fields).where(one(tx, id))
  if (productIds) await changingReachOfHolders(tx, id, () => setProducts(tx, id, productIds))
  return true
}

async function setProducts(tx: LocationTx, id: string, productIds: readonly string[]): Promise<void> {
  const held = and(eq(offerProducts.locationId, tx.locationId), eq(offerProducts.offerId, id))
  await tx
    .delete(offerProducts)
    .where(and(held, productIds.length ? notInArray(offerProducts.productId, [...productIds]) : undefined))
  const kept = await tx.select({ productId: offerProducts.productId }).from(offerProducts).where(held)
  const known = new Set(kept.map(each => each.productId))
  await addProducts(
    tx,
    id,
    productIds.filter(productId => !known.has(productId)),
  )
}

async function addProducts(tx: LocationTx, offerId: string, productIds: readonly string[]): Promise<void> {
  const rows = [...new Set(productIds)].map(productId => ({
    locationId: tx.locationId,
    id: newId(),
    offerId,
    productId,
  }))
  if (rows.length > 0) await tx.insert(offerProducts).values(rows)
}

const EVENTS_AT_ONCE = 1000

/** Runs `change` and writes as events which products the offer's holders can reach since, and which no more. */
async function changingReachOfHolders(tx: LocationTx, offerId: string, change: () => Promise<void>): Promise<void> {
  const before = await readHoldersReach(tx, offerId)
  await change()
  const after = await readHoldersReach(tx, offerId)
  const events = [
    ...missing(before, after).map(reached => eventOf('product_access_granted', reached)),
    ...missing(after, before).map(reached => eventOf('product_access_removed', reached)),
  ]
  for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
    await writeEvents(tx, events.slice(from, from + EVENTS_AT_ONCE))
  }
}

function missing(from: readonly Reached[], others: readonly Reached[]): Reached[] {
  const known = new Set(from.map(each => `${each.contactId}/${each.productId}`))
  return others.filter(each => !known.has(`${each.contactId}/${each.productId}`))
}

const eventOf = (type: 'product_access_granted' | 'product_access_removed', { contactId, productId }: Reached) => ({
  type,
  contactId,
  payload: { productId },
})

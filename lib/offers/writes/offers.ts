import 'server-only'
import { and, eq, notInArray } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { offerProducts, offers } from '@/db/schema/offers'
import { newId } from '@/lib/platform/ids'
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
 * Changes an offer and, if given, the products that it holds: live at once for everybody who holds it. Grants keep their own times.
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
  if (productIds) {
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
  return true
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

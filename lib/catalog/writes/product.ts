import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { products } from '@/db/schema/catalog'
import { newId } from '@/lib/platform/ids'

export type ProductFields = {
  title: string
  description: string
  instructorName: string | null
  instructorAbout: string | null
  status: 'draft' | 'published'
}

/** Adds a product at the end of the location's list, a draft unless said otherwise; gives its id. `id`: one of ours that was drawn before. */
export async function createProduct(
  tx: LocationTx,
  { id = newId(), ...fields }: Pick<ProductFields, 'title'> & Partial<ProductFields> & { id?: string },
): Promise<string> {
  const last = sql<number>`(select coalesce(max(position) + 1, 0) from products where location_id = ${tx.locationId})`
  await tx.insert(products).values({ locationId: tx.locationId, id, position: last, ...fields })
  return id
}

/** Changes a product's own texts or status; false where this location has no such product. */
export async function updateProduct(tx: LocationTx, id: string, fields: Partial<ProductFields>): Promise<boolean> {
  const changed = await tx
    .update(products)
    .set({ ...fields, updatedAt: sql`now()` })
    .where(and(eq(products.locationId, tx.locationId), eq(products.id, id)))
    .returning({ id: products.id })
  return changed.length > 0
}

/** Notes that something inside the product changed now. */
export async function touchProduct(tx: LocationTx, id: string): Promise<void> {
  await updateProduct(tx, id, {})
}

import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { categories, lessons } from '@/db/schema/catalog'
import { newId } from '@/lib/platform/ids'
import { type Direction, moved } from '../rules/order'
import { touchProduct } from './product'

export type CategoryFields = {
  title: string
  status: 'draft' | 'published'
  /** Whole days after the contact's first access; null: at once. */
  dripDays: number | null
  /** `2026-11-24`; null: no date. */
  dripDate: string | null
  unlockAfterCategoryId: string | null
}

const one = (tx: LocationTx, id: string) => and(eq(categories.locationId, tx.locationId), eq(categories.id, id))

/**
 * Adds a category at the end of its product, or of `parentId` as a sub-category, a draft unless said otherwise; gives its id.
 * Throws the database's error where product or parent are not of this location.
 */
export async function createCategory(
  tx: LocationTx,
  {
    productId,
    parentId = null,
    ...fields
  }: { productId: string; parentId?: string | null } & Pick<CategoryFields, 'title'> & Partial<CategoryFields>,
): Promise<string> {
  const id = newId()
  const last = sql<number>`(select coalesce(max(position) + 1, 0) from categories where location_id = ${tx.locationId} and product_id = ${productId} and parent_id is not distinct from ${parentId}::uuid)`
  await tx.insert(categories).values({ locationId: tx.locationId, id, productId, parentId, position: last, ...fields })
  await touchProduct(tx, productId)
  return id
}

/** Changes a category; gives its product's id, or null where this location has no such category. */
export async function updateCategory(
  tx: LocationTx,
  id: string,
  fields: Partial<CategoryFields>,
): Promise<string | null> {
  const [row] = await tx
    .update(categories)
    .set(fields)
    .where(one(tx, id))
    .returning({ productId: categories.productId })
  if (row) await touchProduct(tx, row.productId)
  return row?.productId ?? null
}

/** Moves a category one place among its siblings; at the end it stays. False where there is no such category. */
export async function moveCategory(tx: LocationTx, id: string, direction: Direction): Promise<boolean> {
  const [row] = await tx.select().from(categories).where(one(tx, id))
  if (!row) return false
  const siblings = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(
      and(
        eq(categories.locationId, tx.locationId),
        eq(categories.productId, row.productId),
        row.parentId ? eq(categories.parentId, row.parentId) : isNull(categories.parentId),
      ),
    )
    .orderBy(asc(categories.position), asc(categories.id))
    .for('update')
  for (const [position, sibling] of moved(siblings, id, direction).entries()) {
    await tx.update(categories).set({ position }).where(one(tx, sibling.id))
  }
  await touchProduct(tx, row.productId)
  return true
}

export type CategoryDeletion = 'deleted' | 'not_found' | 'not_empty' | 'unlocks_another'

/** Deletes a category that holds no lesson and no sub-category, and that no other one waits for. */
export async function deleteCategory(tx: LocationTx, id: string): Promise<CategoryDeletion> {
  const [row] = await tx.select({ productId: categories.productId }).from(categories).where(one(tx, id)).for('update')
  if (!row) return 'not_found'
  const here = eq(categories.locationId, tx.locationId)
  const held = await tx.$count(lessons, and(eq(lessons.locationId, tx.locationId), eq(lessons.categoryId, id)))
  const children = await tx.$count(categories, and(here, eq(categories.parentId, id)))
  if (held + children > 0) return 'not_empty'
  if (await tx.$count(categories, and(here, eq(categories.unlockAfterCategoryId, id)))) return 'unlocks_another'
  await tx.delete(categories).where(one(tx, id))
  await touchProduct(tx, row.productId)
  return 'deleted'
}

import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { assets, categories, lessons, type RichText, type TranscriptLine } from '@/db/schema/catalog'
import { newId } from '@/lib/platform/ids'
import { type Direction, moved } from '../rules/order'
import { touchProduct } from './product'

export type LessonFields = {
  title: string
  kind: 'text' | 'video' | 'audio'
  status: 'draft' | 'published'
  minutes: number
  body: RichText
  /** A YouTube or Vimeo address in place of a file. */
  embedUrl: string | null
  transcript: TranscriptLine[]
}

const EMPTY: RichText = { type: 'doc', content: [] }
const one = (tx: LocationTx, id: string) => and(eq(lessons.locationId, tx.locationId), eq(lessons.id, id))

/**
 * Adds a lesson at the end of a category of this location, a text and a draft unless said otherwise; gives its id, or null where there is
 * no such category in that product.
 */
export async function createLesson(
  tx: LocationTx,
  {
    productId,
    categoryId,
    ...fields
  }: { productId: string; categoryId: string } & Pick<LessonFields, 'title'> & Partial<LessonFields>,
): Promise<string | null> {
  const place = and(
    eq(categories.locationId, tx.locationId),
    eq(categories.id, categoryId),
    eq(categories.productId, productId),
  )
  if (!(await tx.$count(categories, place))) return null
  const id = newId()
  const last = sql<number>`(select coalesce(max(position) + 1, 0) from lessons where location_id = ${tx.locationId} and category_id = ${categoryId})`
  const row = { locationId: tx.locationId, id, productId, categoryId, position: last, body: EMPTY, ...fields }
  await tx.insert(lessons).values(row)
  await touchProduct(tx, productId)
  return id
}

/** Changes a lesson; gives its product's id, or null where this location has no such lesson. */
export async function updateLesson(tx: LocationTx, id: string, fields: Partial<LessonFields>): Promise<string | null> {
  const [row] = await tx
    .update(lessons)
    .set({ ...fields, updatedAt: sql`now()` })
    .where(one(tx, id))
    .returning({ productId: lessons.productId })
  if (row) await touchProduct(tx, row.productId)
  return row?.productId ?? null
}

/** Moves a lesson one place within its category; at the end it stays. False where there is no such lesson. */
export async function moveLesson(tx: LocationTx, id: string, direction: Direction): Promise<boolean> {
  const [row] = await tx.select().from(lessons).where(one(tx, id))
  if (!row) return false
  const siblings = await tx
    .select({ id: lessons.id })
    .from(lessons)
    .where(and(eq(lessons.locationId, tx.locationId), eq(lessons.categoryId, row.categoryId)))
    .orderBy(asc(lessons.position), asc(lessons.id))
    .for('update')
  for (const [position, sibling] of moved(siblings, id, direction).entries()) {
    await tx.update(lessons).set({ position }).where(one(tx, sibling.id))
  }
  await touchProduct(tx, row.productId)
  return true
}

export type LessonDeletion = 'deleted' | 'not_found' | 'holds_files'

/** Deletes a lesson and everybody's progress in it; not one that holds files, whose bytes would be left behind. */
export async function deleteLesson(tx: LocationTx, id: string): Promise<LessonDeletion> {
  const [row] = await tx.select({ productId: lessons.productId }).from(lessons).where(one(tx, id)).for('update')
  if (!row) return 'not_found'
  if (await tx.$count(assets, and(eq(assets.locationId, tx.locationId), eq(assets.lessonId, id)))) return 'holds_files'
  await tx.delete(lessons).where(one(tx, id))
  await touchProduct(tx, row.productId)
  return 'deleted'
}

import 'server-only'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { assets, categories, lessons, products } from '@/db/schema/catalog'
import { grantIsLive } from '@/lib/offers/reads/grants'
import type { ProductSort } from '../inputs'
import type { CategoryRow, LessonRow } from '../types'

export type ProductRow = {
  id: string
  title: string
  status: 'draft' | 'published'
  lessons: number
  drafts: number
  /** Contacts whose live offers hold it. */
  learners: number
  updatedAt: Date
}

export type ProductsQuery = { q: string; sort: ProductSort; descending: boolean; limit: number; offset: number }

const ORDER: Record<ProductSort, SQL> = {
  title: sql`lower(p.title)`,
  lessons: sql`lessons`,
  learners: sql`learners`,
  updated: sql`p.updated_at`,
}

const pattern = (q: string) => `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`

/** One page of the location's products whose title holds `q`, with how many there are in all. */
export async function listProducts(
  tx: LocationTx,
  query: ProductsQuery,
): Promise<{ rows: ProductRow[]; total: number }> {
  const matches = sql`p.location_id = ${tx.locationId} and p.title ilike ${pattern(query.q)}`
  const rows = await tx.execute<Omit<ProductRow, 'updatedAt'> & { updatedAt: string }>(sql`
    select p.id, p.title, p.status, p.updated_at as "updatedAt",
      (select count(*)::int from lessons l where l.location_id = p.location_id and l.product_id = p.id) as lessons,
      (select count(*)::int from lessons l where l.location_id = p.location_id and l.product_id = p.id and l.status = 'draft') as drafts,
      (select count(distinct g.contact_id)::int from offer_products op
        join grants g on g.location_id = op.location_id and g.offer_id = op.offer_id
        where op.location_id = p.location_id and op.product_id = p.id and ${grantIsLive(sql`g`)}) as learners
    from products p where ${matches}
    order by ${ORDER[query.sort]} ${query.descending ? sql`desc` : sql`asc`}, p.id
    limit ${query.limit} offset ${query.offset}`)
  const [count] = await tx.execute<{ total: number }>(
    sql`select count(*)::int as total from products p where ${matches}`,
  )
  return { rows: rows.map(row => ({ ...row, updatedAt: new Date(row.updatedAt) })), total: count?.total ?? 0 }
}

/** How many products the location has. */
export async function countProducts(tx: LocationTx): Promise<number> {
  return tx.$count(products, eq(products.locationId, tx.locationId))
}

/** All products by title, for choosing from: at most 500. */
export async function listProductChoices(tx: LocationTx) {
  return tx
    .select({ id: products.id, title: products.title, status: products.status })
    .from(products)
    .where(eq(products.locationId, tx.locationId))
    .orderBy(asc(products.title), asc(products.id))
    .limit(500)
}

/** A product with its own texts; null where this location has none of that id. */
export async function readProduct(tx: LocationTx, id: string) {
  const [row] = await tx
    .select()
    .from(products)
    .where(and(eq(products.locationId, tx.locationId), eq(products.id, id)))
  return row ?? null
}

/** The categories of a product, in order among their siblings. */
export async function listCategories(tx: LocationTx, productId: string): Promise<CategoryRow[]> {
  return tx
    .select({
      id: categories.id,
      productId: categories.productId,
      parentId: categories.parentId,
      title: categories.title,
      status: categories.status,
      position: categories.position,
      dripDays: categories.dripDays,
      dripDate: categories.dripDate,
      unlockAfterCategoryId: categories.unlockAfterCategoryId,
    })
    .from(categories)
    .where(and(eq(categories.locationId, tx.locationId), eq(categories.productId, productId)))
    .orderBy(asc(categories.position), asc(categories.id))
}

/** The lessons of a product in order within their categories, without their texts. */
export async function listLessons(tx: LocationTx, productId: string): Promise<LessonRow[]> {
  return tx
    .select({
      id: lessons.id,
      productId: lessons.productId,
      categoryId: lessons.categoryId,
      title: lessons.title,
      kind: lessons.kind,
      status: lessons.status,
      position: lessons.position,
      minutes: lessons.minutes,
    })
    .from(lessons)
    .where(and(eq(lessons.locationId, tx.locationId), eq(lessons.productId, productId)))
    .orderBy(asc(lessons.position), asc(lessons.id))
}

/** A lesson with its category, its files, and how many people have begun it; null where this location has none of that id. */
export async function readLesson(tx: LocationTx, id: string) {
  const [row] = await tx
    .select({
      id: lessons.id,
      productId: lessons.productId,
      productTitle: products.title,
      categoryTitle: categories.title,
      categoryStatus: categories.status,
      productStatus: products.status,
      title: lessons.title,
      kind: lessons.kind,
      status: lessons.status,
      minutes: lessons.minutes,
      body: lessons.body,
      embedUrl: lessons.embedUrl,
      updatedAt: lessons.updatedAt,
      begun: sql<number>`(select count(*)::int from lesson_progress lp where lp.location_id = ${lessons.locationId} and lp.lesson_id = ${lessons.id})`,
    })
    .from(lessons)
    .innerJoin(products, and(eq(products.locationId, lessons.locationId), eq(products.id, lessons.productId)))
    .innerJoin(categories, and(eq(categories.locationId, lessons.locationId), eq(categories.id, lessons.categoryId)))
    .where(and(eq(lessons.locationId, tx.locationId), eq(lessons.id, id)))
  if (!row) return null
  const files = await tx
    .select({
      id: assets.id,
      purpose: assets.purpose,
      title: assets.title,
      fileName: assets.fileName,
      size: assets.size,
    })
    .from(assets)
    .where(and(eq(assets.locationId, tx.locationId), eq(assets.lessonId, id)))
    .orderBy(asc(assets.position), asc(assets.id))
  return { ...row, files }
}

/** How many contacts can reach a product by a live offer. */
export async function countLearners(tx: LocationTx, productId: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(distinct g.contact_id)::int as count from offer_products op
    join grants g on g.location_id = op.location_id and g.offer_id = op.offer_id
    where op.location_id = ${tx.locationId} and op.product_id = ${productId} and ${grantIsLive(sql`g`)}`)
  return row?.count ?? 0
}

import 'server-only'
import { and, asc, eq, gt, inArray, isNull, lte, min, or, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { assets, categories, lessons, products } from '@/db/schema/catalog'
import { domainEvents } from '@/db/schema/events'
import { grants, offerProducts } from '@/db/schema/offers'
import { lessonProgress } from '@/db/schema/progress'
import { outlineOf } from '../rules/outline'
import type { Course, LessonAsset, PortalProduct, ProgressRow } from '../types'

/** Whose portal it is, and the zone in which its drips open. An override sees every product of the location, drafts and locks included. */
export type Viewer = { contactId: string; timeZone: string; override: boolean }

const PRODUCT = {
  id: products.id,
  title: products.title,
  description: products.description,
  instructorName: products.instructorName,
  instructorAbout: products.instructorAbout,
  status: products.status,
  firstAccessAt: domainEvents.at,
}

/** SQL over products: the event of the contact's first access. */
const firstAccess = (contactId: string) =>
  and(
    eq(domainEvents.locationId, products.locationId),
    eq(domainEvents.onceKey, sql`'product_started:' || ${contactId}::text || ':' || ${products.id}::text`),
  )

/** The published products that a contact reaches now: those in its live grants. */
export async function reachableProducts(tx: LocationTx, contactId: string): Promise<PortalProduct[]> {
  return granted(tx, contactId, { live: true })
}

/** Of the grants that were neither revoked nor have ended; by `beginsAt` open now or later. The offer need not be published. */
async function granted(tx: LocationTx, contactId: string, only: { live?: true } = {}): Promise<PortalProduct[]> {
  const rows = await tx
    .select({ ...PRODUCT, beginsAt: min(grants.startsAt) })
    .from(grants)
    .innerJoin(
      offerProducts,
      and(eq(offerProducts.locationId, grants.locationId), eq(offerProducts.offerId, grants.offerId)),
    )
    .innerJoin(products, and(eq(products.locationId, grants.locationId), eq(products.id, offerProducts.productId)))
    .leftJoin(domainEvents, firstAccess(contactId))
    .where(
      and(
        eq(grants.locationId, tx.locationId),
        eq(grants.contactId, contactId),
        isNull(grants.revokedAt),
        or(isNull(grants.endsAt), gt(grants.endsAt, sql`now()`)),
        only.live ? lte(grants.startsAt, sql`now()`) : undefined,
        eq(products.status, 'published'),
      ),
    )
    .groupBy(products.locationId, products.id, domainEvents.at)
    .orderBy(asc(products.position), asc(products.id))
  return rows.map(({ beginsAt, ...row }) => ({ ...row, beginsAt: beginsAt as Date }))
}

/** Every product of the location: what an override sees. */
async function allProducts(tx: LocationTx, contactId: string): Promise<PortalProduct[]> {
  return tx
    .select({ ...PRODUCT, beginsAt: products.createdAt })
    .from(products)
    .leftJoin(domainEvents, firstAccess(contactId))
    .where(eq(products.locationId, tx.locationId))
    .orderBy(asc(products.position), asc(products.id))
}

/** A library: the viewer's courses in order, what begins later, and how many courses the contact reaches. */
export type Library = { courses: Course[]; upcoming: PortalProduct[]; reached: number }

/** The viewer's library in five queries at most, however much is in it. */
export async function readLibrary(tx: LocationTx, viewer: Viewer): Promise<Library> {
  const given = await granted(tx, viewer.contactId)
  const now = new Date()
  const live = given.filter(product => product.beginsAt <= now)
  const upcoming = viewer.override ? [] : given.filter(product => product.beginsAt > now)
  const shown = viewer.override ? await allProducts(tx, viewer.contactId) : live
  return { courses: await withOutlines(tx, viewer, shown), upcoming, reached: live.length }
}

/** One of the viewer's courses, and whether it is their only one; null where it is not theirs. */
export async function readCourse(
  tx: LocationTx,
  viewer: Viewer,
  productId: string,
): Promise<(Course & { only: boolean }) | null> {
  const found = viewer.override
    ? await allProducts(tx, viewer.contactId)
    : await reachableProducts(tx, viewer.contactId)
  const wanted = found.filter(product => product.id === productId)
  const [course] = await withOutlines(tx, viewer, wanted)
  return course ? { ...course, only: found.length === 1 } : null
}

/** Whose progress: a contact's, or a staff user's in a shared course. */
type Whose = { contactId: string } | { userId: string }

/** Products with their outlines as somebody sees them. Asks nobody's right. */
export async function withOutlines(
  tx: LocationTx,
  viewer: Whose & Omit<Viewer, 'contactId'>,
  found: PortalProduct[],
): Promise<Course[]> {
  if (found.length === 0) return []
  const ids = found.map(product => product.id)
  const [categoryRows, lessonRows, progress] = await Promise.all([
    listCategories(tx, ids),
    listLessons(tx, ids),
    readProgress(tx, viewer, ids),
  ])
  const now = new Date()
  return found.map(product => {
    const { override, timeZone } = viewer
    const { id, firstAccessAt } = product
    const source = {
      categories: categoryRows.filter(row => row.productId === id),
      lessons: lessonRows.filter(row => row.productId === id),
      ...{ progress, now, timeZone, firstAccessAt, override },
    }
    return { product, outline: outlineOf(source), progress, source }
  })
}

function listCategories(tx: LocationTx, productIds: string[]) {
  const { id, productId, parentId, title, status, position, dripDays, dripDate, unlockAfterCategoryId } = categories
  return tx
    .select({ id, productId, parentId, title, status, position, dripDays, dripDate, unlockAfterCategoryId })
    .from(categories)
    .where(and(eq(categories.locationId, tx.locationId), inArray(categories.productId, productIds)))
}

function listLessons(tx: LocationTx, productIds: string[]) {
  const { id, productId, categoryId, title, kind, status, position, minutes } = lessons
  return tx
    .select({ id, productId, categoryId, title, kind, status, position, minutes })
    .from(lessons)
    .where(and(eq(lessons.locationId, tx.locationId), inArray(lessons.productId, productIds)))
}

async function readProgress(tx: LocationTx, whose: Whose, productIds: string[]): Promise<Map<string, ProgressRow>> {
  const { lessonId, startedAt, completedAt, position, duration, updatedAt } = lessonProgress
  const rows = await tx
    .select({ lessonId, startedAt, completedAt, position, duration, updatedAt })
    .from(lessonProgress)
    .innerJoin(lessons, and(eq(lessons.locationId, lessonProgress.locationId), eq(lessons.id, lessonProgress.lessonId)))
    .where(
      and(
        eq(lessonProgress.locationId, tx.locationId),
        'userId' in whose ? eq(lessonProgress.userId, whose.userId) : eq(lessonProgress.contactId, whose.contactId),
        inArray(lessons.productId, productIds),
      ),
    )
  return new Map(rows.map(row => [row.lessonId, row]))
}

/** What only the lesson's own page needs: body, embed, transcript and files. Ask for the course first; this asks nobody's right. */
export async function readLessonContent(tx: LocationTx, lessonId: string) {
  const [[content], files] = await Promise.all([
    tx
      .select({ body: lessons.body, embedUrl: lessons.embedUrl, transcript: lessons.transcript })
      .from(lessons)
      .where(and(eq(lessons.locationId, tx.locationId), eq(lessons.id, lessonId))),
    listAssets(tx, lessonId),
  ])
  return content ? { ...content, files } : null
}

function listAssets(tx: LocationTx, lessonId: string): Promise<LessonAsset[]> {
  const { id, purpose, title, fileName, contentType, size } = assets
  return tx
    .select({ id, purpose, title, fileName, contentType, size })
    .from(assets)
    .where(and(eq(assets.locationId, tx.locationId), eq(assets.lessonId, lessonId)))
    .orderBy(asc(assets.position), asc(assets.id))
}

/** The product that a lesson belongs to; null where the location has no such lesson. */
export async function readProductIdOfLesson(tx: LocationTx, lessonId: string): Promise<string | null> {
  const [row] = await tx
    .select({ productId: lessons.productId })
    .from(lessons)
    .where(and(eq(lessons.locationId, tx.locationId), eq(lessons.id, lessonId)))
  return row?.productId ?? null
}

/** A file with the lesson and product that it hangs on; null where the location has none of that id. */
export async function readAsset(tx: LocationTx, assetId: string) {
  const { id, lessonId, purpose, fileName, contentType, size, createdAt } = assets
  const [row] = await tx
    .select({ id, lessonId, purpose, fileName, contentType, size, createdAt, productId: lessons.productId })
    .from(assets)
    .innerJoin(lessons, and(eq(lessons.locationId, assets.locationId), eq(lessons.id, assets.lessonId)))
    .where(and(eq(assets.locationId, tx.locationId), eq(assets.id, assetId)))
  return row ?? null
}

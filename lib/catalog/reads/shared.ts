import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { LocationTx, SystemTx } from '@/db/client'
import { products } from '@/db/schema/catalog'
import { lessonProgress } from '@/db/schema/progress'
import type { Course } from '../types'
import { withOutlines } from './portal'

/** A staff user in the courses that are shared with them; `locationId` is the location whose user's link they came in by. */
export type SharedViewer = { userId: string; agencyId: string; admin: boolean; locationId: string }

/** A product that a user may take, and the location that it lives in: its progress, files and dates are that location's. */
export type SharedSource = { locationId: string; productId: string; timeZone: string }

/** What is looked for among a user's products. */
export type SharedSubject = { productId: string } | { lessonId: string } | { assetId: string }

/**
 * SQL over products p ⋈ locations l: the user may take it now. A product is shared with the roles of a location, or of all; an agency user counts
 * in a location as one of its admins. An agency admin takes everything that is shared, and all that the location of the link has.
 */
function mayTake({ userId, agencyId, admin, locationId }: SharedViewer) {
  const shared = sql`select from shared_products s where s.location_id = p.location_id and s.product_id = p.id`
  const mine = sql`exists (${shared} and exists (
    select from memberships m join locations ml on ml.id = m.location_id and ml.agency_id = l.agency_id and ml.status = 'active'
    where m.user_id = ${userId} and (s.target_location_id is null or s.target_location_id = m.location_id)
      and case m.role when 'account_user' then 'account_user' else 'account_admin' end = any(s.roles)))`
  const all = sql`(p.location_id = ${locationId} or (p.status = 'published' and exists (${shared})))`
  return sql`l.agency_id = ${agencyId} and l.status = 'active' and ${admin ? all : sql`p.status = 'published' and ${mine}`}`
}

const SOURCE = sql`select p.location_id as "locationId", p.id as "productId", l.time_zone as "timeZone"
  from products p join locations l on l.id = p.location_id`

/** Everything that the user may take, their link's location first. */
export async function listShared(tx: SystemTx, viewer: SharedViewer): Promise<SharedSource[]> {
  const rows = await tx.execute<SharedSource>(sql`${SOURCE} where ${mayTake(viewer)}
    order by p.location_id <> ${viewer.locationId}, l.name, p.position, p.id`)
  return [...rows]
}

/** Where a product, a lesson or a file lives, if the user may take its course; else null. */
export async function findShared(
  tx: SystemTx,
  viewer: SharedViewer,
  subject: SharedSubject,
): Promise<SharedSource | null> {
  const [row] = await tx.execute<SharedSource>(
    sql`${SOURCE} where ${subjectIs(subject)} and ${mayTake(viewer)} limit 1`,
  )
  return row ?? null
}

function subjectIs(subject: SharedSubject) {
  if ('productId' in subject) return sql`p.id = ${subject.productId}`
  const lesson = sql`select from lessons le where le.location_id = p.location_id and le.product_id = p.id`
  if ('lessonId' in subject) return sql`exists (${lesson} and le.id = ${subject.lessonId})`
  return sql`exists (${lesson} and exists (
    select from assets a where a.location_id = le.location_id and a.lesson_id = le.id and a.id = ${subject.assetId}))`
}

/** Products of the location in scope as the user sees them, in order, with their own progress. Ask `listShared` first: this asks nobody's right. */
export async function readUserCourses(
  tx: LocationTx,
  user: { userId: string; timeZone: string },
  productIds: string[],
): Promise<Course[]> {
  if (productIds.length === 0) return []
  // Written out: in a select from one table drizzle leaves the tables' names out.
  const begun = sql<Date | null>`(select min(lp.started_at) from lesson_progress lp
    join lessons le on le.location_id = lp.location_id and le.id = lp.lesson_id
    where lp.location_id = products.location_id and lp.user_id = ${user.userId} and le.product_id = products.id)`.mapWith(
    lessonProgress.startedAt,
  )
  const { id, title, description, instructorName, instructorAbout, status, createdAt } = products
  const rows = await tx
    .select({
      id,
      title,
      description,
      instructorName,
      instructorAbout,
      status,
      beginsAt: createdAt,
      firstAccessAt: begun,
    })
    .from(products)
    .where(and(eq(products.locationId, tx.locationId), inArray(products.id, productIds)))
    .orderBy(asc(products.position), asc(products.id))
  return withOutlines(tx, { ...user, override: false }, rows)
}

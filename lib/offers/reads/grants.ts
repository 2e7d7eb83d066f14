import 'server-only'
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { users } from '@/db/schema/agencies'
import { grants, offers } from '@/db/schema/offers'

/** SQL over grants under the alias `g`: begun, not ended, not revoked. */
export const grantIsLive = (g: SQL) =>
  sql`${g}.revoked_at is null and ${g}.starts_at <= now() and (${g}.ends_at is null or ${g}.ends_at > now())`

/** SQL over grants under the alias `g`: to come, and not revoked before. */
export const grantWaits = (g: SQL) =>
  sql`${g}.revoked_at is null and ${g}.starts_at > now() and (${g}.ends_at is null or ${g}.ends_at > ${g}.starts_at)`

/** What a contact can reach now: the offers they hold, and the products in them. */
export async function readReach(
  tx: LocationTx,
  contactId: string,
): Promise<{ offers: Set<string>; products: Set<string> }> {
  const rows = await tx.execute<{ offerId: string; productId: string | null }>(sql`
    select g.offer_id as "offerId", op.product_id as "productId"
    from grants g left join offer_products op on op.location_id = g.location_id and op.offer_id = g.offer_id
    where g.location_id = ${tx.locationId} and g.contact_id = ${contactId} and ${grantIsLive(sql`g`)}`)
  return {
    offers: new Set(rows.map(row => row.offerId)),
    products: new Set(rows.flatMap(row => row.productId ?? [])),
  }
}

/** All grants of a contact, those that hold or will hold first, with who or what granted them. */
export async function listGrants(tx: LocationTx, contactId: string) {
  return tx
    .select({
      id: grants.id,
      offerId: grants.offerId,
      offerTitle: offers.title,
      startsAt: grants.startsAt,
      endsAt: grants.endsAt,
      revokedAt: grants.revokedAt,
      source: grants.source,
      grantedBy: users.name,
      createdAt: grants.createdAt,
    })
    .from(grants)
    .innerJoin(offers, and(eq(offers.locationId, grants.locationId), eq(offers.id, grants.offerId)))
    .leftJoin(users, eq(users.id, grants.grantedBy))
    .where(and(eq(grants.locationId, tx.locationId), eq(grants.contactId, contactId)))
    .orderBy(
      sql`least(${grants.endsAt}, ${grants.revokedAt}) <= now() nulls first`,
      asc(grants.startsAt),
      desc(grants.id),
    )
    .limit(200)
}

/** The published offers that staff may grant, by title. */
export async function listGrantable(tx: LocationTx) {
  return tx
    .select({ id: offers.id, title: offers.title, accessDays: offers.accessDays, beginsOn: offers.beginsOn })
    .from(offers)
    .where(and(eq(offers.locationId, tx.locationId), eq(offers.status, 'published')))
    .orderBy(asc(offers.title), asc(offers.id))
    .limit(500)
}

/** A product that a contact holds, or will hold, with how far they are. */
export type HeldProduct = {
  id: string
  title: string
  /** The offer that it comes by: the one that holds longest. */
  offerTitle: string
  /** Null: it is open now. */
  opensAt: Date | null
  lessons: number
  completed: number
  /** The lesson they touched last. */
  lesson: string | null
  lastSeenAt: Date | null
}

/** The published products that a contact's grants hold now or will hold, in the catalogue's order, with progress; one statement. */
export async function listHeldProducts(tx: LocationTx, contactId: string): Promise<HeldProduct[]> {
  const rows = await tx.execute<
    Omit<HeldProduct, 'opensAt' | 'lastSeenAt'> & { opensAt: string | null; lastSeenAt: string | null }
  >(sql`
    with held as (
      select distinct on (op.product_id) op.product_id, o.title as offer_title,
        case when g.starts_at > now() then g.starts_at end as opens_at
      from grants g
      join offers o on o.location_id = g.location_id and o.id = g.offer_id
      join offer_products op on op.location_id = g.location_id and op.offer_id = g.offer_id
      where g.location_id = ${tx.locationId} and g.contact_id = ${contactId}
        and g.revoked_at is null and (g.ends_at is null or g.ends_at > now())
      order by op.product_id, g.starts_at > now(), g.ends_at desc nulls first
    )
    select p.id, p.title, held.offer_title as "offerTitle", held.opens_at as "opensAt",
      coalesce(done.lessons, 0) as lessons, coalesce(done.completed, 0) as completed, last.title as lesson, last.updated_at as "lastSeenAt"
    from held
    join products p on p.location_id = ${tx.locationId} and p.id = held.product_id and p.status = 'published'
    left join lateral (
      select count(*)::int as lessons, count(lp.completed_at)::int as completed
      from lessons l
      join categories k on k.location_id = l.location_id and k.id = l.category_id and k.status = 'published'
      left join categories up on up.location_id = k.location_id and up.id = k.parent_id
      left join lesson_progress lp on lp.location_id = l.location_id and lp.contact_id = ${contactId} and lp.lesson_id = l.id
      where l.location_id = p.location_id and l.product_id = p.id and l.status = 'published' and (up.id is null or up.status = 'published')
    ) done on true
    left join lateral (
      select l.title, lp.updated_at
      from lesson_progress lp join lessons l on l.location_id = lp.location_id and l.id = lp.lesson_id
      where lp.location_id = p.location_id and lp.contact_id = ${contactId} and l.product_id = p.id
      order by lp.updated_at desc limit 1
    ) last on true
    order by held.opens_at nulls first, p.position, p.id`)
  return rows.map(row => ({
    ...row,
    opensAt: row.opensAt === null ? null : new Date(row.opensAt),
    lastSeenAt: row.lastSeenAt === null ? null : new Date(row.lastSeenAt),
  }))
}

/** A published lesson that a link of the contact may land on. */
export type Landing = { productId: string; productTitle: string; lessonId: string; lessonTitle: string }

/** The published lessons of all products that the contact's live grants hold, in the order of their outlines. */
export async function listLandings(tx: LocationTx, contactId: string): Promise<Landing[]> {
  const rows = await tx.execute<Landing>(sql`
    select p.id as "productId", p.title as "productTitle", l.id as "lessonId", l.title as "lessonTitle"
    from products p
    join lessons l on l.location_id = p.location_id and l.product_id = p.id and l.status = 'published'
    join categories k on k.location_id = l.location_id and k.id = l.category_id and k.status = 'published'
    left join categories up on up.location_id = k.location_id and up.id = k.parent_id
    where p.location_id = ${tx.locationId} and p.status = 'published' and (up.id is null or up.status = 'published')
      and exists (
        select from grants g join offer_products op on op.location_id = g.location_id and op.offer_id = g.offer_id
        where g.location_id = p.location_id and g.contact_id = ${contactId} and op.product_id = p.id and ${grantIsLive(sql`g`)})
    order by p.position, p.id, coalesce(up.position, k.position), coalesce(up.id, k.id), up.id is not null, k.position, k.id, l.position, l.id
    limit 1000`)
  return [...rows]
}

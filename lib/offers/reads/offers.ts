import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { offerProducts, offers } from '@/db/schema/offers'
import type { OfferSort } from '../inputs/offers'
import type { OfferFields } from '../types'
import { grantIsLive, grantWaits } from './grants'

export type OfferRow = Pick<OfferFields, 'title' | 'price' | 'status' | 'accessDays' | 'beginsOn'> & {
  id: string
  /** Titles in order, at most three. */
  products: string[]
  productCount: number
  /** Contacts who hold it now. */
  holders: number
  /** Contacts whose hold is to come. */
  waiting: number
}

export type OffersQuery = { q: string; sort: OfferSort; descending: boolean; limit: number; offset: number }

const ORDER: Record<OfferSort, SQL> = {
  title: sql`lower(o.title)`,
  holders: sql`holders`,
  created: sql`o.created_at`,
}
const pattern = (q: string) => `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`

/** One page of the location's offers whose title holds `q`, with how many there are in all. */
export async function listOffers(tx: LocationTx, query: OffersQuery): Promise<{ rows: OfferRow[]; total: number }> {
  const matches = sql`o.location_id = ${tx.locationId} and o.title ilike ${pattern(query.q)}`
  const rows = await tx.execute<OfferRow>(sql`
    select o.id, o.title, o.price, o.status, o.access_days as "accessDays", o.begins_on::text as "beginsOn",
      (select count(*)::int from offer_products op where op.location_id = o.location_id and op.offer_id = o.id) as "productCount",
      array(select p.title from offer_products op join products p on p.location_id = op.location_id and p.id = op.product_id
        where op.location_id = o.location_id and op.offer_id = o.id order by p.position, p.title limit 3) as products,
      (select count(*)::int from grants g where g.location_id = o.location_id and g.offer_id = o.id and ${grantIsLive(sql`g`)}) as holders,
      (select count(*)::int from grants g where g.location_id = o.location_id and g.offer_id = o.id and ${grantWaits(sql`g`)}) as waiting
    from offers o where ${matches}
    order by ${ORDER[query.sort]} ${query.descending ? sql`desc` : sql`asc`}, o.id
    limit ${query.limit} offset ${query.offset}`)
  const [count] = await tx.execute<{ total: number }>(sql`select count(*)::int as total from offers o where ${matches}`)
  return { rows: [...rows], total: count?.total ?? 0 }
}

/** How many offers the location has. */
export async function countOffers(tx: LocationTx): Promise<number> {
  return tx.$count(offers, eq(offers.locationId, tx.locationId))
}

/** An offer with the ids of its products, how many hold it now and how many will; null where this location has none of that id. */
export async function readOffer(tx: LocationTx, id: string) {
  const [row] = await tx
    .select()
    .from(offers)
    .where(and(eq(offers.locationId, tx.locationId), eq(offers.id, id)))
  if (!row) return null
  const held = await tx
    .select({ productId: offerProducts.productId })
    .from(offerProducts)
    .where(and(eq(offerProducts.locationId, tx.locationId), eq(offerProducts.offerId, id)))
  const [count] = await tx.execute<{ holders: number; waiting: number }>(sql`
    select count(*) filter (where ${grantIsLive(sql`g`)})::int as holders, count(*) filter (where ${grantWaits(sql`g`)})::int as waiting
    from grants g where g.location_id = ${tx.locationId} and g.offer_id = ${id}`)
  return {
    ...row,
    productIds: held.map(each => each.productId),
    holders: count?.holders ?? 0,
    waiting: count?.waiting ?? 0,
  }
}

export type Reached = { contactId: string; productId: string }

/** What the contacts who hold an offer now can reach, by this offer or another. */
export async function readHoldersReach(tx: LocationTx, offerId: string): Promise<Reached[]> {
  const rows = await tx.execute<Reached>(sql`
    select distinct g.contact_id as "contactId", op.product_id as "productId"
    from grants g join offer_products op on op.location_id = g.location_id and op.offer_id = g.offer_id
    where g.location_id = ${tx.locationId} and ${grantIsLive(sql`g`)}
      and exists (select from grants h where h.location_id = g.location_id and h.contact_id = g.contact_id and h.offer_id = ${offerId}
        and ${grantIsLive(sql`h`)})`)
  return [...rows]
}

import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { products } from '@/db/schema/catalog'

/** A shared product of the agency. `targets` null: with all locations. `takers`: users who have begun it. */
export type SharedRow = {
  locationId: string
  productId: string
  title: string
  status: 'draft' | 'published'
  source: string
  sourceSlug: string
  targets: { id: string; name: string }[] | null
  roles: ('account_admin' | 'account_user')[]
  takers: number
}

/** The agency's shared products by title, a page of them: `q` is part of the product's title or of its location's name. */
export async function listShares(
  tx: SystemTx,
  agencyId: string,
  { q = '', only, limit, offset = 0 }: { q?: string; only?: string; limit: number; offset?: number },
): Promise<{ rows: SharedRow[]; total: number }> {
  const pattern = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  const found = await tx.execute<SharedRow & { total: number }>(sql`
    select p.location_id as "locationId", p.id as "productId", p.title, p.status, l.name as source, l.slug as "sourceSlug",
      case when bool_or(s.target_location_id is null) then null
        else json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name) end as targets,
      (array_agg(to_json(s.roles) order by s.id))[1] as roles,
      (select count(distinct lp.user_id)::int from lesson_progress lp
        join lessons le on le.location_id = lp.location_id and le.id = lp.lesson_id
        where lp.location_id = p.location_id and lp.user_id is not null and le.product_id = p.id) as takers,
      (count(*) over ())::int as total
    from shared_products s
    join products p on p.location_id = s.location_id and p.id = s.product_id
    join locations l on l.id = p.location_id
    left join locations t on t.id = s.target_location_id
    where l.agency_id = ${agencyId} and (p.title ilike ${pattern} or l.name ilike ${pattern})
      and (${only ?? null}::uuid is null or p.id = ${only ?? null}::uuid)
    group by p.location_id, p.id, l.id
    order by p.title, p.id limit ${limit} offset ${offset}`)
  return { rows: found.map(({ total: _total, ...row }) => row), total: found[0]?.total ?? 0 }
}

/** Products of the agency's locations, to choose from. */
export function listAgencyProducts(tx: SystemTx, agencyId: string, limit: number) {
  return tx
    .select({ id: products.id, title: products.title, status: products.status, source: locations.name })
    .from(products)
    .innerJoin(locations, eq(locations.id, products.locationId))
    .where(eq(locations.agencyId, agencyId))
    .orderBy(asc(locations.name), asc(products.position), asc(products.id))
    .limit(limit)
}

/** Where a product of the agency lives; null: it has none of that id. */
export async function readAgencyProduct(tx: SystemTx, agencyId: string, productId: string) {
  const [row] = await tx
    .select({ locationId: products.locationId, productId: products.id, title: products.title })
    .from(products)
    .innerJoin(locations, eq(locations.id, products.locationId))
    .where(and(eq(locations.agencyId, agencyId), eq(products.id, productId)))
  return row ?? null
}

import 'server-only'
import { sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { grantIsLive } from '@/lib/offers/reads/grants'

export type DashboardCounts = {
  products: number
  published: number
  /** 1 where a published product has a lesson that learners see. */
  readable: number
  offers: number
  /** All that were ever made, revoked ones too. */
  grants: number
  /** Grants that hold now. */
  held: number
  links: number
}

/** How much a location has of what its dashboard counts, contacts aside; one statement. */
export async function readDashboardCounts(tx: LocationTx): Promise<DashboardCounts> {
  const count = (table: string, where = sql`true`) =>
    sql`(select count(*)::int from ${sql.raw(table)} where location_id = ${tx.locationId} and ${where})`
  const [row] = await tx.execute<DashboardCounts>(sql`
    select ${count('products')} as products,
      ${count('products', sql`status = 'published'`)} as published,
      (exists (
        select from lessons l
        join categories c on c.location_id = l.location_id and c.id = l.category_id
        join products p on p.location_id = l.location_id and p.id = l.product_id
        left join categories above on above.location_id = c.location_id and above.id = c.parent_id
        where l.location_id = ${tx.locationId} and l.status = 'published' and c.status = 'published'
          and p.status = 'published' and coalesce(above.status, 'published') = 'published'
      ))::int as readable,
      ${count('offers')} as offers,
      ${count('grants')} as grants,
      ${count('grants', grantIsLive(sql`grants`))} as held,
      (exists (select from audit_log where location_id = ${tx.locationId} and act = 'link.generated'))::int as links`)
  return row as DashboardCounts
}

export type OpenedLink = {
  id: string
  at: Date
  act: 'link.opened' | 'link.refused'
  reason: string | null
  device: string | null
  contactId: string
  contact: string
}

/** The learners' links that were opened or refused last, newest first. */
export async function listOpenedLinks(tx: LocationTx, limit: number): Promise<OpenedLink[]> {
  const rows = await tx.execute<Omit<OpenedLink, 'at'> & { at: string }>(sql`
    select a.id, a.at, a.act, a.reason, a.device_label as device, c.id as "contactId", trim(c.first_name || ' ' || c.last_name) as contact
    from audit_log a join contacts c on c.location_id = a.location_id and c.id = a.contact_id
    where a.location_id = ${tx.locationId} and a.act in ('link.opened', 'link.refused') and c.status in ('active', 'blocked')
    order by a.at desc, a.id desc limit ${limit}`)
  return rows.map(row => ({ ...row, at: new Date(row.at) }))
}

import 'server-only'
import { sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'

export type DashboardCounts = {
  products: number
  published: number
  offers: number
  grants: number
  links: number
}

/** How much a location has of what its dashboard counts, contacts aside; one statement. */
export async function readDashboardCounts(tx: LocationTx): Promise<DashboardCounts> {
  const count = (table: string, where = sql`true`) =>
    sql`(select count(*)::int from ${sql.raw(table)} where location_id = ${tx.locationId} and ${where})`
  const [row] = await tx.execute<DashboardCounts>(sql`
    select ${count('products')} as products,
      ${count('products', sql`status = 'published'`)} as published,
      ${count('offers')} as offers,
      ${count('grants', sql`revoked_at is null`)} as grants,
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

import 'server-only'
import { sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { grantIsLive } from '@/lib/offers/reads/grants'

export type RefusalCount = {
  reason: string
  refused: number
  /** Contacts among them who got in afterwards. */
  gotIn: number
}

/** The week's refused openings by reason, most first, and how many openings there were in all. */
export async function readWeek(tx: LocationTx): Promise<{ refusals: RefusalCount[]; openings: number }> {
  const refusals = await tx.execute<RefusalCount>(sql`
    select r.reason, count(*)::int as refused,
      count(distinct r.contact_id) filter (where exists (
        select from audit_log o where o.location_id = r.location_id and o.contact_id = r.contact_id and o.act = 'link.opened' and o.at > r.at
      ))::int as "gotIn"
    from audit_log r
    where r.location_id = ${tx.locationId} and r.act = 'link.refused' and r.reason is not null and r.at > now() - interval '7 days'
    group by r.reason order by refused desc, r.reason`)
  const [all] = await tx.execute<{ openings: number }>(sql`
    select count(*)::int as openings from audit_log
    where location_id = ${tx.locationId} and act in ('link.opened', 'link.refused') and at > now() - interval '7 days'`)
  return { refusals: [...refusals], openings: all?.openings ?? 0 }
}

export type ClientCounts = { clients: number; enter: number; been: number }

/** How many contacts there are, how many of them can enter, and how many of those have been in. */
export async function countClients(tx: LocationTx): Promise<ClientCounts> {
  const [row] = await tx.execute<ClientCounts>(sql`
    select count(*)::int as clients,
      count(*) filter (where c.status = 'active' and live.contact_id is not null)::int as enter,
      count(*) filter (where c.status = 'active' and live.contact_id is not null and c.last_seen_at is not null)::int as been
    from contacts c
    left join (select distinct g.contact_id from grants g where g.location_id = ${tx.locationId} and ${grantIsLive(sql`g`)}) live
      on live.contact_id = c.id
    where c.location_id = ${tx.locationId} and c.status in ('active', 'blocked')`)
  return row ?? { clients: 0, enter: 0, been: 0 }
}

export type Client = {
  id: string
  firstName: string
  lastName: string
  email: string | null
  status: 'active' | 'blocked'
  canEnter: boolean
  lastSeenAt: Date | null
  /** Since they last got in. */
  refusedAt: Date | null
  reason: string | null
}
type RawClient = Omit<Client, 'lastSeenAt' | 'refusedAt'> & { lastSeenAt: string | null; refusedAt: string | null }

/** Contacts by when they were last seen, those never seen at the end: `limit` from `offset`. */
export async function listClients(tx: LocationTx, limit: number, offset: number): Promise<Client[]> {
  const rows = await tx.execute<RawClient>(sql`
    select c.id, c.first_name as "firstName", c.last_name as "lastName", c.email, c.status, c.last_seen_at as "lastSeenAt",
      exists (select from grants g where g.location_id = c.location_id and g.contact_id = c.id and ${grantIsLive(sql`g`)}) as "canEnter",
      last.at as "refusedAt", last.reason
    from (
      select * from contacts where location_id = ${tx.locationId} and status in ('active', 'blocked')
      order by last_seen_at desc nulls last, id limit ${limit} offset ${offset}
    ) c
    left join lateral (
      select a.at, a.reason, a.act from audit_log a
      where a.location_id = c.location_id and a.contact_id = c.id and a.act in ('link.refused', 'link.opened')
      order by a.at desc, a.id desc limit 1
    ) last on last.act = 'link.refused'
    order by c.last_seen_at desc nulls last, c.id`)
  const date = (text: string | null) => (text === null ? null : new Date(text))
  return rows.map(row => ({ ...row, lastSeenAt: date(row.lastSeenAt), refusedAt: date(row.refusedAt) }))
}

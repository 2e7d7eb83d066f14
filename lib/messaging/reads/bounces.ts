import 'server-only'
import { sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'

/** Why nothing more was to be sent to an address: what its mailbox said; or that its receiver complained, which outlives every bounce after it. */
export type Bounce = { complained: boolean; reason: string | null }

/** What of a message's events speaks of its address, not of that day: a complaint, or a bounce that is not transient. */
const lasting = sql`(e.type = 'complained' or (e.type = 'bounced' and e.details->>'transient' is null))`

/** The word that shut an address (lower case), by the messages that went there; null where none of them came back. */
export async function readBounce(tx: LocationTx, address: string): Promise<Bounce | null> {
  const [row] = await tx.execute<{ complained: boolean; reason: string | null }>(sql`
    select e.type = 'complained' as complained, e.details->>'reason' as reason
    from messages m join message_events e on e.location_id = m.location_id and e.message_id = m.id
    where m.location_id = ${tx.locationId} and m.to_address = ${address}
      and ${lasting}
    order by e.type = 'complained' desc, e.at desc, e.id desc limit 1`)
  return row ? { complained: row.complained, reason: row.reason } : null
}

/** Whether a message came back for good, or its receiver complained of it. */
export async function cameBackForGood(tx: LocationTx, messageId: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from message_events e where e.location_id = ${tx.locationId} and e.message_id = ${messageId} and ${lasting} limit 1`)
  return rows.length > 0
}

import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { locations, users } from '@/db/schema/agencies'
import { auditLog } from '@/db/schema/audit'
import { contacts } from '@/db/schema/contacts'
import { grants } from '@/db/schema/offers'
import { devices, sessions } from '@/db/schema/sessions'
import { grantIsLive } from '@/lib/offers/reads/grants'
import { sessionIsLive } from '@/lib/sessions/reads/portal'

/** How many active contacts hold a live offer: those whose links open. */
export async function countCanEnter(tx: LocationTx): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(distinct ${grants.contactId})::int` })
    .from(grants)
    .innerJoin(contacts, and(eq(contacts.locationId, grants.locationId), eq(contacts.id, grants.contactId)))
    .where(and(eq(grants.locationId, tx.locationId), eq(contacts.status, 'active'), grantIsLive(sql`grants`)))
  return row?.count ?? 0
}

/** How many people are signed in by a link now: learners, and staff by the user's link. */
export async function countSignedIn(tx: LocationTx): Promise<{ learners: number; staff: number }> {
  const [learners] = await tx
    .select({ count: sql<number>`count(distinct ${sessions.contactId})::int` })
    .from(sessions)
    .innerJoin(contacts, and(eq(contacts.locationId, sessions.locationId), eq(contacts.id, sessions.contactId)))
    .innerJoin(locations, eq(locations.id, sessions.locationId))
    .where(and(eq(sessions.locationId, tx.locationId), eq(sessions.kind, 'learner'), sessionIsLive))
  const [staff] = await tx
    .select({ count: sql<number>`count(distinct ${sessions.userId})::int` })
    .from(sessions)
    .innerJoin(locations, eq(locations.id, sessions.locationId))
    .where(
      and(
        eq(sessions.locationId, tx.locationId),
        eq(sessions.kind, 'location_user'),
        isNull(sessions.endedAt),
        sql`${sessions.expiresAt} > now()`,
        eq(sessions.linksEpoch, locations.linksEpoch),
        eq(sessions.principalEpoch, locations.userLinkEpoch),
      ),
    )
  return { learners: learners?.count ?? 0, staff: staff?.count ?? 0 }
}

/** How many contacts have how many devices signed in, from two on: who is over a cap is counted from it. */
export async function readDeviceCounts(tx: LocationTx): Promise<{ devices: number; contacts: number }[]> {
  const each = tx
    .select({ devices: sql<number>`count(*)::int`.as('devices') })
    .from(devices)
    .where(and(eq(devices.locationId, tx.locationId), isNull(devices.signedOutAt)))
    .groupBy(devices.contactId)
    .as('each')
  return tx
    .select({ devices: each.devices, contacts: sql<number>`count(*)::int` })
    .from(each)
    .where(sql`${each.devices} > 1`)
    .groupBy(each.devices)
}

/** What a user is called; null where there is no such user. */
export async function readUserName(tx: LocationTx, userId: string | null): Promise<string | null> {
  if (!userId) return null
  const [row] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return row?.name ?? null
}

/**
 * The living links that people made here, by age in whole hours: not expired by their own life, not turned off since, not used up. Links in
 * messages write no row and are not in it.
 */
export async function readLinkAges(tx: LocationTx, lifeHours: number): Promise<{ hours: number; links: number }[]> {
  const rows = await tx.execute<{ hours: number; links: number }>(sql`
    with made as (
      select a.contact_id, a.link_kind, a.link_iat, a.at,
        extract(epoch from now() - timestamptz '2024-01-01 00:00:00Z') - a.link_iat as age, (a.details->>'ttlHours')::int as ttl
      from audit_log a
      where a.location_id = ${tx.locationId} and a.act = 'link.generated' and a.at > now() - make_interval(hours => ${lifeHours + 1})
    ), turned_off as (
      select contact_id, max(at) as at from audit_log
      where location_id = ${tx.locationId} and at > now() - make_interval(hours => ${lifeHours + 1})
        and (act in ('links.contact_turned_off', 'links.location_turned_off') or (act = 'link.generated' and details->>'olderTurnedOff' is not null))
      group by contact_id
    )
    select floor(age / 3600)::int as hours, count(*)::int as links
    from made m
    where age < least(ttl, ${lifeHours}) * 3600.0
      and not exists (select from turned_off t where (t.contact_id = m.contact_id or t.contact_id is null) and t.at > m.at)
      and not (m.link_kind = 3 and exists (select from audit_log o where o.location_id = ${tx.locationId} and o.contact_id = m.contact_id
        and o.act = 'link.opened' and o.link_kind = 3 and o.link_iat = m.link_iat))
    group by 1 order by 1`)
  return [...rows]
}

/** How often a user's link was opened, and when last. */
export async function readUserLinkOpens(tx: LocationTx, iat: number): Promise<{ times: number; last: Date | null }> {
  const [row] = await tx
    .select({ times: sql<number>`count(*)::int`, last: sql<Date | null>`max(${auditLog.at})`.mapWith(auditLog.at) })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.locationId, tx.locationId),
        eq(auditLog.act, 'link.opened'),
        eq(auditLog.linkKind, 2),
        eq(auditLog.linkIat, iat),
      ),
    )
  return row ?? { times: 0, last: null }
}

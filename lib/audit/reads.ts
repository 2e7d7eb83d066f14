import 'server-only'
import { sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import type { AuditEntry, AuditPoint, LinkRecord, TimelineRow, TimelineView } from './types'

type RawLink = {
  kind: 1 | 3
  iat: number
  made: { at: string; id: string; by: string | null; ttlHours: number; to: string | null } | null
  opened: number
  last_opened_at: string | null
  last_device: string | null
  refused: number
  refusals: { at: string; reason: string; deviceLabel: string | null }[] | null
}

/** A contact's links, newest first, at most `limit`; one statement. */
export async function listContactLinks(tx: LocationTx, contactId: string, limit = 100): Promise<LinkRecord[]> {
  const rows = await tx.execute<RawLink>(sql`
    with happened as (
      select a.act, a.at, a.id, a.link_kind, a.link_iat, a.reason, a.device_label, a.details, u.name as actor,
        row_number() over (partition by a.link_kind, a.link_iat, a.act order by a.at desc, a.id desc) as nth
      from audit_log a left join users u on u.id = a.actor_user_id
      where a.location_id = ${tx.locationId} and a.contact_id = ${contactId} and a.link_kind in (1, 3)
        and a.act in ('link.generated', 'link.opened', 'link.refused')
      union all
      select 'link.generated', m.minted_at, m.id, m.link_kind, m.link_iat, null, null, m.data #> '{fixed,links,0}',
        coalesce(u.name || ', by email', 'an email they asked for'), 1
      from messages m left join users u on u.id = m.actor_user_id
      where m.location_id = ${tx.locationId} and m.contact_id = ${contactId} and m.link_iat is not null and m.minted_at is not null
    )
    select link_kind as kind, link_iat as iat,
      (jsonb_agg(jsonb_build_object('at', at, 'id', id, 'by', actor, 'ttlHours', (details->>'ttlHours')::int, 'to', details->>'to'))
        filter (where act = 'link.generated'))->0 as made,
      count(*) filter (where act = 'link.opened')::int as opened,
      max(at) filter (where act = 'link.opened') as last_opened_at,
      max(device_label) filter (where act = 'link.opened' and nth = 1) as last_device,
      count(*) filter (where act = 'link.refused')::int as refused,
      jsonb_agg(jsonb_build_object('at', at, 'reason', reason, 'deviceLabel', device_label) order by at desc)
        filter (where act = 'link.refused' and nth <= 3) as refusals
    from happened
    group by link_kind, link_iat order by link_iat desc, max(at) desc limit ${limit}`)
  return rows.map(({ made, ...row }) => ({
    kind: row.kind,
    iat: row.iat,
    made: made && { ...made, at: new Date(made.at) },
    opened: row.opened,
    lastOpenedAt: row.last_opened_at === null ? null : new Date(row.last_opened_at),
    lastDevice: row.last_device,
    refused: row.refused,
    refusals: (row.refusals ?? []).map(each => ({ ...each, at: new Date(each.at) })),
  }))
}

/**
 * When the contact's links were last turned off: by a generated link that did so, by a change of the contact, or with all of the location.
 * `since` bounds the search through the location's log; null: not since then.
 */
export async function readLastTurnOff(tx: LocationTx, contactId: string, since: Date): Promise<AuditPoint | null> {
  const [row] = await tx.execute<{ at: string; id: string }>(sql`
    (select at, id from audit_log
      where location_id = ${tx.locationId} and contact_id = ${contactId} and at >= ${since.toISOString()}::timestamptz
        and (act = 'links.contact_turned_off' or (act = 'link.generated' and details->>'olderTurnedOff' is not null))
      order by at desc, id desc limit 1)
    union all
    (select at, id from audit_log
      where location_id = ${tx.locationId} and at >= ${since.toISOString()}::timestamptz and act = 'links.location_turned_off'
      order by at desc, id desc limit 1)
    order by at desc, id desc limit 1`)
  return row ? { at: new Date(row.at), id: row.id } : null
}

/** What happened with and by a contact, newest first: `limit` rows from `offset`, one statement. */
export async function listTimeline(
  tx: LocationTx,
  contactId: string,
  { view, limit, offset }: { view: TimelineView; limit: number; offset: number },
): Promise<TimelineRow[]> {
  const audit = sql`
    select a.id::text, a.at, a.act, u.name as actor, a.reason, a.device_label as "deviceLabel", a.link_iat as "linkIat", a.details,
      null as lesson, null as product
    from audit_log a left join users u on u.id = a.actor_user_id
    where a.location_id = ${tx.locationId} and a.contact_id = ${contactId}
      ${view === 'links' ? sql`and (a.act like 'link%' or a.act like 'session.%' or a.act like 'password.%')` : sql``}`
  const lessons = (act: string, column: 'started_at' | 'completed_at') => sql`
    select lp.id::text || ${`/${act}`}, lp.${sql.raw(column)}, ${act}::text, null, null, null, null, '{}'::jsonb, l.title, p.title
    from lesson_progress lp
    join lessons l on l.location_id = lp.location_id and l.id = lp.lesson_id
    join products p on p.location_id = l.location_id and p.id = l.product_id
    where lp.location_id = ${tx.locationId} and lp.contact_id = ${contactId} and lp.${sql.raw(column)} is not null`
  const parts = {
    all: [audit, lessons('lesson.started', 'started_at'), lessons('lesson.completed', 'completed_at')],
    links: [audit],
    lessons: [lessons('lesson.started', 'started_at'), lessons('lesson.completed', 'completed_at')],
  }[view]
  const rows = await tx.execute<Omit<TimelineRow, 'at'> & { at: string }>(sql`
    select * from (${sql.join(parts, sql` union all `)}) as t (id, at, act, actor, reason, "deviceLabel", "linkIat", details, lesson, product)
    order by at desc, act = 'lesson.started', id desc limit ${limit} offset ${offset}`)
  return rows.map(row => ({ ...row, at: new Date(row.at) }))
}

/**
 * The row that the first submit of a form wrote, which a second one waits for while it is still being written; null: this is the first, and the next
 * one waits until this transaction ends.
 */
export async function readByForm(
  tx: LocationTx,
  { contactId, act, form }: { contactId: string; act: AuditEntry['act']; form: string },
): Promise<{ linkIat: number | null; details: Record<string, unknown> } | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`form:${tx.locationId}:${form}`}, 0))`)
  const [row] = await tx.execute<{ linkIat: number | null; details: Record<string, unknown> }>(sql`
    select link_iat as "linkIat", details from audit_log
    where location_id = ${tx.locationId} and contact_id = ${contactId} and act = ${act} and details->>'form' = ${form} limit 1`)
  return row ?? null
}

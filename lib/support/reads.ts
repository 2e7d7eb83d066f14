import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { iatToDate } from '@/lib/magic-links/token'
import type { LinkEvent, LinkHistory, LinkMaker, LinkName, TurnOff } from './types'

const EVENTS_SHOWN = 8
/** A mail may wait so long for its provider before its link is made. */
const MAIL_WAITS_DAYS = 7

/** What the log and the messages know of one link, in the location's scope. */
export async function readHistory(tx: LocationTx, link: LinkName): Promise<LinkHistory> {
  const [maker, events, turnedOff] = await Promise.all([
    readMaker(tx, link),
    listEvents(tx, link),
    readTurnOff(tx, link),
  ])
  return { maker, events, turnedOff }
}

/** SQL over the log `a`: rows of this link. By its contact, or of the location's own link, each by an index. */
function rowsOf(tx: LocationTx, { contactId, kind, iat }: LinkName): SQL {
  const whose = contactId ? sql`a.contact_id = ${contactId}` : sql`a.link_kind = 2`
  return sql`a.location_id = ${tx.locationId} and ${whose} and a.link_kind = ${kind} and a.link_iat = ${iat}`
}

async function listEvents(tx: LocationTx, link: LinkName): Promise<LinkEvent[]> {
  const rows = await tx.execute<Omit<LinkEvent, 'at'> & { at: string }>(sql`
    select a.id, a.at, a.act, u.name as actor, a.reason, a.device_label as "deviceLabel", a.details->>'by' as by, a.details->>'waits' as waits
    from audit_log a left join users u on u.id = a.actor_user_id
    where ${rowsOf(tx, link)} and a.act in ('link.opened', 'link.refused', 'link.shown', 'link.override', 'link.new_link_asked')
    order by a.at desc, a.id desc limit ${EVENTS_SHOWN}`)
  return rows.map(row => ({ ...row, at: new Date(row.at) }))
}

async function readMaker(tx: LocationTx, link: LinkName): Promise<LinkMaker | null> {
  const [row] = await tx.execute<{ act: string; actor: string | null; to: string | null }>(sql`
    select a.act, u.name as actor, a.details->>'to' as to
    from audit_log a left join users u on u.id = a.actor_user_id
    where ${rowsOf(tx, link)} and a.act in ('link.generated', 'user_link.regenerated') order by a.at limit 1`)
  if (row) return { by: link.kind === 2 ? 'regenerated' : 'staff', actor: row.actor, message: null, to: row.to }
  return link.contactId === null ? null : readMail(tx, link)
}

type MailRow = { id: string; template: string; subject: string | null; actor: string | null; to: string | null }

/** The message that brought the link: one mail may bring those of several contacts, so what it says of each is asked. */
async function readMail(tx: LocationTx, { contactId, kind, iat }: LinkName): Promise<LinkMaker | null> {
  const made = iatToDate(iat).toISOString()
  const [row] = await tx.execute<MailRow>(sql`
    select m.id, m.template, m.subject, u.name as actor, sent.link->>'to' as to
    from messages m left join users u on u.id = m.actor_user_id
    cross join lateral jsonb_array_elements(m.data #> '{fixed,links}') as sent (link)
    where m.location_id = ${tx.locationId} and m.created_at > ${made}::timestamptz - make_interval(days => ${MAIL_WAITS_DAYS})
      and m.created_at < ${made}::timestamptz + interval '5 minutes' and m.link_iat is not null
      and sent.link->>'contactId' = ${contactId} and (sent.link->>'kind')::int = ${kind} and (sent.link->>'iat')::int = ${iat}
    order by m.created_at desc limit 1`)
  if (!row) return null
  const { id, template, subject, actor, to } = row
  return { by: 'email', actor, message: { id, template, subject }, to }
}

/** The first thing since it was made that turned it off. */
async function readTurnOff(tx: LocationTx, { contactId, kind, iat }: LinkName): Promise<TurnOff | null> {
  const since = sql`a.location_id = ${tx.locationId} and a.at >= ${iatToDate(iat).toISOString()}::timestamptz`
  const own = contactId
    ? sql`a.contact_id = ${contactId} and (a.act in ('links.contact_turned_off', 'session.not_me')
        or (a.act = 'link.generated' and a.details->>'olderTurnedOff' is not null and (a.link_kind, a.link_iat) <> (${kind}, ${iat})))`
    : sql`a.link_kind = 2 and a.act = 'user_link.regenerated' and a.link_iat > ${iat}`
  const one = (
    what: SQL,
  ) => sql`(select a.at, a.act, u.name as actor from audit_log a left join users u on u.id = a.actor_user_id
    where ${since} and ${what} order by a.at, a.id limit 1)`
  const [row] = await tx.execute<Omit<TurnOff, 'at'> & { at: string }>(sql`
    ${one(own)} union all ${one(sql`a.act = 'links.location_turned_off'`)} order by at limit 1`)
  return row ? { ...row, at: new Date(row.at) } : null
}

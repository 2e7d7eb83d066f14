import 'server-only'
import type { LocationSql } from '@/db/client'
import { newId } from '@/lib/platform/ids'
import { lives } from '@/lib/sessions/types'
import type { Known } from './reads'
import type { Machine } from './request'
import type { ButtonReason, Link, Refusal, RefusalReason } from './types'

/** What the browser that opens shows and gets. Hashes are SHA-256 of what its cookies hold. */
export type Arrival = { sessionHash: Buffer; deviceHash: Buffer; deviceLabel: string }

type Opening = {
  link: Link
  known: Known
  arrival: Arrival
  provisional: boolean
  endsDevice: boolean
  /** The hash that a typed password fitted: no link was opened, so none is named. */
  passwordHash?: string
}

/**
 * Steps 10–13 for a learner, one statement that re-checks the generations, epochs and grants it was decided under: spends the one-time id,
 * keeps the cap and the number of provisional ones under the contact's lock, ends this browser's earlier session and the oldest provisional
 * ones past three, makes the session, counts the opening where a person pressed, writes the audit row. The last statement's row says
 * `made`; 0: something changed meanwhile, nothing was written.
 */
export function learnerSessionWrite(sql: LocationSql, opening: Opening) {
  const { link, known, arrival, provisional, endsDevice, passwordHash = null } = opening
  const { location } = known.facts
  const sessionId = newId()
  const { act, kind, iat } = nameOf(link, passwordHash, 'opened')
  return [
    lockContact(sql, link.principalId, location.id),
    sql`
      with ok as (
        select l.id as location_id, c.id as contact_id, l.links_epoch, c.link_epoch
        from locations l join contacts c on c.location_id = l.id and c.id = ${link.principalId}
        where l.id = ${location.id} and l.status = 'active' and c.status = 'active'
          and l.links_generation = ${link.linksGeneration} and l.links_epoch = ${location.linksEpoch}
          and c.link_generation = ${link.principalGeneration} and c.link_epoch = ${known.facts.contact?.linkEpoch ?? -1}
          and (${passwordHash}::text is null or c.password_hash = ${passwordHash})
          and exists (select from grants g where g.location_id = l.id and g.contact_id = c.id and g.revoked_at is null
            and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))
          and (${provisional} or ${endsDevice} or l.device_cap is null
            or exists (select from devices d where d.location_id = l.id and d.contact_id = c.id
              and d.key_hash = ${arrival.deviceHash} and d.signed_out_at is null)
            or l.device_cap > (select count(*) from devices d
              where d.location_id = l.id and d.contact_id = c.id and d.signed_out_at is null))
      ), burnt as (
        insert into magic_link_spent (location_id, id, contact_id, jti, session_id)
        select location_id, ${newId()}::uuid, contact_id, ${link.jti}::bytea, ${sessionId}::uuid from ok where ${link.kind === 3}
        on conflict (location_id, contact_id, jti) do nothing returning 1
      ), go as (
        select ok.* from ok where ${link.kind !== 3} or exists (select from burnt)
      ), over_cap as (
        update devices d set signed_out_at = now()
        where ${endsDevice} and exists (select from go) and d.location_id = ${location.id} and d.id in (
          select id from devices where location_id = ${location.id} and contact_id = ${link.principalId}
            and signed_out_at is null and key_hash <> ${arrival.deviceHash}
          order by last_seen_at desc offset ${Math.max((location.deviceCap ?? 1) - 1, 0)})
        returning d.id
      ), device as (
        insert into devices as d (location_id, id, contact_id, key_hash, label)
        select location_id, ${newId()}::uuid, contact_id, ${arrival.deviceHash}::bytea, ${arrival.deviceLabel} from go where ${!provisional}
        on conflict (location_id, contact_id, key_hash)
        do update set last_seen_at = now(), signed_out_at = null, label = excluded.label
        returning d.id
      ), ended as (
        update sessions s set ended_at = now(), ended_because = case
          when s.id = ${known.earlierSessionId} then 'opened again' when s.device_id is null then 'provisional' else 'device cap' end
        where exists (select from go) and s.location_id = ${location.id} and s.ended_at is null and (
          s.id = ${known.earlierSessionId}
          or s.device_id in (select id from over_cap)
          or (${provisional} and s.id in (
            select id from sessions where location_id = ${location.id} and contact_id = ${link.principalId} and kind = 'learner'
              and confirmed_at is null and ended_at is null and id is distinct from ${known.earlierSessionId}
            order by created_at desc offset ${lives.provisionalAtMost - 1})))
        returning 1
      ), made as (
        insert into sessions (location_id, id, token_hash, kind, contact_id, device_id, device_label, link_kind, link_iat,
          links_generation, principal_generation, links_epoch, principal_epoch, confirmed_at, expires_at)
        select location_id, ${sessionId}::uuid, ${arrival.sessionHash}::bytea, 'learner', contact_id, (select id from device),
          ${arrival.deviceLabel}, ${kind}::int, ${iat}::int, ${link.linksGeneration}::int, ${link.principalGeneration}::bytea,
          links_epoch, link_epoch, case when ${provisional} then null else now() end,
          now() + make_interval(days => ${lives.learnerDays}::int)
        from go returning id
      ), counted as (
        update contacts c set first_opened_at = coalesce(first_opened_at, now()), last_opened_at = now(), last_seen_at = now()
        where ${!provisional} and exists (select from go) and c.location_id = ${location.id} and c.id = ${link.principalId}
        returning 1
      ), audited as (
        insert into audit_log (location_id, id, act, contact_id, session_id, link_kind, link_iat, device_label, details)
        select location_id, ${newId()}::uuid, ${act}::text, contact_id, ${sessionId}::uuid, ${kind}::int, ${iat}::int,
          ${arrival.deviceLabel}, jsonb_build_object('by', ${provisional ? 'click' : 'press'}::text)
        from go returning 1
      )
      select count(*)::int as made from made`,
  ]
}

/** As what the log knows an opening: its link by kind and second, or that a password was typed. */
const nameOf = (link: Link, passwordHash: string | null, what: 'opened' | 'refused') =>
  passwordHash === null
    ? { act: `link.${what}`, kind: link.kind, iat: link.iat }
    : { act: `password.${what}`, kind: null, iat: null }

/** The contact's row first, then devices and sessions: whoever turns the links off takes the same order, so neither waits for the other. */
const lockContact = (sql: LocationSql, contactId: string, locationId: string) =>
  sql`select 1 from contacts where location_id = ${locationId} and id = ${contactId} for no key update`

/**
 * The override's session: the admin's own, tied to their staff session, touching nothing of the contact's; its statement re-checks that the
 * user is still an agency admin of the location's agency, and the link's generations. `made` 0: not any more.
 */
export function overrideSessionWrite(
  sql: LocationSql,
  { link, known, arrival }: Omit<Opening, 'provisional' | 'endsDevice'>,
) {
  const { location, staff } = known.facts
  const sessionId = newId()
  return [
    sql`
      with ok as (
        select l.id as location_id, u.id as user_id, ss.id as staff_session_id, l.links_epoch, c.link_epoch
        from locations l
        join contacts c on c.location_id = l.id and c.id = ${link.principalId} and c.link_generation = ${link.principalGeneration}
        join users u on u.agency_id = l.agency_id and u.agency_role = 'agency_admin' and u.status = 'active'
        join staff_sessions ss on ss.user_id = u.id and ss.id = ${staff?.sessionId ?? null} and ss.ended_at is null
        where l.id = ${location.id} and l.links_generation = ${link.linksGeneration}
      ), ended as (
        update sessions s set ended_at = now(), ended_because = 'opened again'
        where exists (select from ok) and s.location_id = ${location.id} and s.id = ${known.earlierSessionId} and s.ended_at is null
        returning 1
      ), made as (
        insert into sessions (location_id, id, token_hash, kind, contact_id, user_id, staff_session_id, device_label, link_kind, link_iat,
          links_generation, principal_generation, links_epoch, principal_epoch, confirmed_at, expires_at)
        select location_id, ${sessionId}::uuid, ${arrival.sessionHash}::bytea, 'agency_override', ${link.principalId}::uuid, user_id,
          staff_session_id, ${arrival.deviceLabel}, ${link.kind}::int, ${link.iat}::int, ${link.linksGeneration}::int,
          ${link.principalGeneration}::bytea, links_epoch, link_epoch, now(),
          now() + make_interval(hours => ${lives.overrideHours}::int)
        from ok returning id
      ), audited as (
        insert into audit_log (location_id, id, act, actor_user_id, contact_id, session_id, link_kind, link_iat, device_label)
        select location_id, ${newId()}::uuid, 'link.override', user_id, ${link.principalId}::uuid, ${sessionId}::uuid, ${link.kind}::int,
          ${link.iat}::int, ${arrival.deviceLabel}
        from ok returning 1
      )
      select count(*)::int as made from made`,
  ]
}

/** Who asked: a person by a click or by the button's press, or what came without one; and on what. */
type Asked = { by: 'click' | 'press' | Machine; deviceLabel: string }

type Refused = Pick<Opening, 'link' | 'known' | 'passwordHash'> & Asked & { refusal: Refusal }

/** The audit row of a refused opening, so that support can see why; a contact that does not exist leaves none of its own. */
export function refusalWrite(sql: LocationSql, { link, known, passwordHash, refusal, by, deviceLabel }: Refused) {
  const { location, contact } = known.facts
  const { act, kind, iat } = nameOf(link, passwordHash ?? null, 'refused')
  return sql`
    insert into audit_log (location_id, id, act, contact_id, link_kind, link_iat, reason, device_label, details)
    values (${location.id}, ${newId()}, ${act}, ${contact?.id ?? null}, ${kind}, ${iat}, ${refusal.reason}, ${deviceLabel},
      jsonb_build_object('by', ${by}::text))`
}

/** The audit row of a link's page that was shown and opened nothing: the button's, and why it was shown, or a refusal's to no person. */
export function shownWrite(sql: LocationSql, link: Link, known: Known, page: Shown, { by, deviceLabel }: Asked) {
  const { location, contact } = known.facts
  return sql`
    insert into audit_log (location_id, id, act, contact_id, link_kind, link_iat, reason, device_label, details)
    values (${location.id}, ${newId()}, 'link.shown', ${contact?.id ?? null}, ${link.kind}, ${link.iat}, ${page.refusal}, ${deviceLabel},
      jsonb_build_object('by', ${by}::text, 'waits', ${page.waits.join(' ')}::text))`
}

/** What a page said: why it refused, or what its button waited for. */
export type Shown = { refusal: RefusalReason | null; waits: ButtonReason[] }

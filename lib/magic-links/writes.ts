import 'server-only'
import type { LocationSql, OneStatement } from '@/db/client'
import { newId } from '@/lib/platform/ids'
import { lives } from '@/lib/sessions/types'
import type { Known } from './reads'
import type { Machine } from './request'
import { CLOCK_SKEW_MS, expiresAt, iatToDate } from './token'
import type { ButtonReason, Link, Refusal, RefusalReason } from './types'

const LEARNER_LIFE = `${lives.learnerDays} days`
const CLOCK_SKEW = `${CLOCK_SKEW_MS} milliseconds`

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
 * ones past three, makes the session, counts the opening where a person pressed, writes the audit row. Its row says `made`; 0: something
 * changed meanwhile, nothing was written. The function is in the migration 0005_open_link.
 */
export function learnerSessionWrite(sql: LocationSql, opening: Opening) {
  const { link, known, arrival, provisional, endsDevice, passwordHash = null } = opening
  const { location, contact } = known.facts
  const jti = link.kind === 3 ? link.jti : null
  return [
    sql`
      select make_learner_session(${location.id}, ${link.principalId}, ${link.linksGeneration}, ${link.principalGeneration},
        ${location.linksEpoch}, ${contact?.linkEpoch ?? -1}, ${link.kind}, ${link.iat}, ${jti}, ${passwordHash},
        ${newId()}, ${arrival.sessionHash}, ${arrival.deviceHash}, ${arrival.deviceLabel}, ${known.earlierSessionId},
        ${newId()}, ${newId()}, ${newId()}, ${provisional}, ${endsDevice},
        ${LEARNER_LIFE}::interval, ${lives.provisionalAtMost})::int as made`,
  ]
}

/** What the usual opening's one statement is asked with. */
type AtOnce = { link: Link; locationId: string; arrival: Arrival }

/**
 * The usual opening in one statement, which brings its own scope and writes as `learnerSessionWrite` does: a click on a reusable link in a
 * browser that holds no session, in a location without a device cap. Without a slug it is not that usual, or is refused, and nothing was written. What
 * it lets in `decide` opens as well (open.at-once.db.test). The function is in the migration 0008_open_link_in_one_look.
 */
export function openAtOnce(sql: OneStatement, { link, locationId, arrival }: AtOnce) {
  return sql<{ slug: string | null }[]>`
    select open_link_at_once(${locationId}, ${link.principalId}, ${link.linksGeneration}, ${link.principalGeneration},
      ${link.kind}, ${link.iat}, ${iatToDate(link.iat).toISOString()}, ${expiresAt(link).toISOString()}, ${CLOCK_SKEW}::interval,
      ${newId()}, ${arrival.sessionHash}, ${arrival.deviceHash}, ${arrival.deviceLabel}, ${newId()},
      ${LEARNER_LIFE}::interval, ${lives.provisionalAtMost}) as slug`
}

/** As what the log knows an opening: its link by kind and second, or that a password was typed. */
const nameOf = (link: Link, passwordHash: string | null, what: 'opened' | 'refused') =>
  passwordHash === null
    ? { act: `link.${what}`, kind: link.kind, iat: link.iat }
    : { act: `password.${what}`, kind: null, iat: null }

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

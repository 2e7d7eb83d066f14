import 'server-only'
import { eq } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type postgres from 'postgres'
import type { LocationSql, SystemTx } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { maskEmail } from '@/lib/platform/mask'
import { sessionIsLive } from '@/lib/sessions/reads/portal'
import { staffSessionIsLive } from '@/lib/sessions/reads/staff'
import type { Facts, Link } from './types'

/** What the pages of a link say about the location, and in which language. */
export type Place = {
  slug: string
  siteName: string
  logoVersion: string | null
  accentColour: string
  supportEmail: string | null
  supportPhone: string | null
  timeZone: string
  language: 'en' | 'es' | 'de'
}

/** The facts, with what is needed to answer and to write. */
export type Known = {
  facts: Facts
  place: Place
  contactLanguage: 'en' | 'es' | 'de' | null
  /** This browser's earlier session here, live or not. */
  earlierSessionId: string | null
  /** The device that the cap would sign out. */
  oldestDevice: string | null
}

/** SHA-256 of what the browser's cookies hold; null: no such cookie. */
export type Browser = { portal: Buffer | null; staff: Buffer | null; device: Buffer | null }

/** A location's id by the number in its links; null: no such location. */
export async function readLocationId(tx: SystemTx, number: number): Promise<string | null> {
  const [row] = await tx.select({ id: locations.id }).from(locations).where(eq(locations.number, number))
  return row?.id ?? null
}

const dialect = new PgDialect()
const asText = (condition: typeof sessionIsLive) => (condition ? dialect.sqlToQuery(condition).sql : 'false')
const LIVE_SESSION = asText(sessionIsLive)
const LIVE_STAFF = asText(staffSessionIsLive)
const LIVE_GRANT = 'g.revoked_at is null and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())'

/**
 * All that the decision needs, in the location's scope, one statement: location, contact, live grants, this browser's earlier session and
 * its staff session, devices, and whether a one-time link was spent. `knownOf` reads its row; no row: no such location.
 */
export function factsQuery(sql: LocationSql, locationId: string, link: Link, browser: Browser) {
  return sql`
      select now() as now, to_jsonb(l) - 'user_link_generation' as location, a.status as agency_status,
        c.id as contact_id, c.status as contact_status, c.link_generation, c.link_epoch, c.email, c.language as contact_language,
        (select count(*)::int from grants g
          where g.location_id = l.id and g.contact_id = c.id and ${sql.unsafe(LIVE_GRANT)}) as live_grants,
        (select jsonb_build_object('offerTitle', o.title, 'startsAt', g.starts_at, 'endedAt', least(g.ends_at, g.revoked_at))
          from grants g join offers o on o.location_id = g.location_id and o.id = g.offer_id
          where g.location_id = l.id and g.contact_id = c.id
          order by least(g.ends_at, g.revoked_at) desc nulls first limit 1) as last_grant,
        (select jsonb_build_object('own', s.token_hash = ${browser.portal})
          from magic_link_spent m join sessions s on s.location_id = m.location_id and s.id = m.session_id
          where m.location_id = l.id and m.contact_id = c.id and m.jti = ${link.jti}) as spent,
        exists (select from devices d where d.location_id = l.id and d.contact_id = c.id
          and d.key_hash = ${browser.device} and d.signed_out_at is null) as device_known,
        (select count(*)::int from devices d
          where d.location_id = l.id and d.contact_id = c.id and d.signed_out_at is null) as devices,
        (select d.label from devices d where d.location_id = l.id and d.contact_id = c.id and d.signed_out_at is null
          order by d.last_seen_at limit 1) as oldest_device,
        (select jsonb_build_object('id', sessions.id, 'kind', sessions.kind, 'contactId', sessions.contact_id, 'email', contacts.email,
            'live', ${sql.unsafe(LIVE_SESSION)})
          from sessions join locations on locations.id = sessions.location_id
          join contacts on contacts.location_id = sessions.location_id and contacts.id = sessions.contact_id
          where sessions.location_id = l.id and sessions.token_hash = ${browser.portal}) as session,
        (select jsonb_build_object('sessionId', staff_sessions.id, 'userId', users.id, 'agencyId', users.agency_id,
            'admin', users.agency_role = 'agency_admin',
            'worksHere', exists (select from memberships m where m.user_id = users.id and m.location_id = l.id))
          from staff_sessions join users on users.id = staff_sessions.user_id join agencies on agencies.id = users.agency_id
          where staff_sessions.token_hash = ${browser.staff} and ${sql.unsafe(LIVE_STAFF)}) as staff
      from locations l join agencies a on a.id = l.agency_id
      left join contacts c on c.location_id = l.id and c.id = ${link.principalId}
      where l.id = ${locationId}`
}

type FactsRow = {
  /** Text: drizzle, on the same pool, takes the driver's own date parsers off. */
  now: string
  location: Record<string, never> & LocationColumns
  agency_status: 'active' | 'suspended'
  contact_id: string | null
  contact_status: 'active' | 'blocked' | 'erased' | 'merged'
  link_generation: Buffer
  link_epoch: number
  email: string | null
  contact_language: Place['language'] | null
  live_grants: number
  last_grant: { offerTitle: string; startsAt: string; endedAt: string | null } | null
  spent: { own: boolean | null } | null
  device_known: boolean
  devices: number
  oldest_device: string | null
  session: {
    id: string
    kind: 'learner' | 'view_as'
    contactId: string | null
    email: string | null
    live: boolean
  } | null
  staff: { sessionId: string; userId: string; agencyId: string; admin: boolean | null; worksHere: boolean } | null
}
type LocationColumns = {
  id: string
  slug: string
  number: number
  agency_id: string
  status: 'active' | 'suspended'
  links_generation: number
  links_epoch: number
  link_life_hours: number
  links_not_before: string | null
  open_mode: Facts['location']['openMode']
  device_cap: number | null
  site_name: string
  logo_version: string | null
  accent_colour: string
  support_email: string | null
  support_phone: string | null
  time_zone: string
  language: Place['language']
}

const date = (text: string | null) => (text === null ? null : new Date(text))

/** The facts out of the row that `factsQuery` gave. */
export function knownOf(found: postgres.Row): Known {
  const row = found as FactsRow
  const l = row.location
  return {
    facts: {
      now: new Date(row.now),
      location: locationFacts(l, row.agency_status),
      contact: row.contact_id
        ? {
            id: row.contact_id,
            status: row.contact_status,
            linkGeneration: row.link_generation,
            linkEpoch: row.link_epoch,
            maskedEmail: maskEmail(row.email ?? ''),
          }
        : null,
      liveGrants: row.live_grants,
      lastGrant: row.last_grant && {
        offerTitle: row.last_grant.offerTitle,
        startsAt: date(row.last_grant.startsAt),
        endedAt: date(row.last_grant.endedAt),
      },
      spent: row.spent && { sessionIsThisBrowser: row.spent.own === true },
      device: { known: row.device_known, activeDevices: row.devices },
      portalSession: sessionFacts(row),
      staff: row.staff && {
        userId: row.staff.userId,
        sessionId: row.staff.sessionId,
        isAgencyAdminOfThisAgency: row.staff.admin === true && row.staff.agencyId === l.agency_id,
        belongsToThisAgency: row.staff.agencyId === l.agency_id,
        worksHere: row.staff.worksHere && row.staff.agencyId === l.agency_id,
      },
    },
    place: {
      slug: l.slug,
      siteName: l.site_name,
      logoVersion: l.logo_version,
      accentColour: l.accent_colour,
      supportEmail: l.support_email,
      supportPhone: l.support_phone,
      timeZone: l.time_zone,
      language: l.language,
    },
    contactLanguage: row.contact_language,
    earlierSessionId: row.session?.id ?? null,
    oldestDevice: row.oldest_device,
  }
}

/** Staff who look through a contact's eyes are nobody to switch from. */
function sessionFacts({ session, contact_id }: FactsRow): Facts['portalSession'] {
  if (!session || session.kind === 'view_as') return null
  const { kind, contactId, live, email } = session
  const isThisContact = kind === 'learner' && contactId === contact_id
  return { kind, contactId, isThisContact, live, maskedName: maskEmail(email ?? '') }
}

function locationFacts(l: LocationColumns, agencyStatus: 'active' | 'suspended'): Facts['location'] {
  return {
    id: l.id,
    slug: l.slug,
    number: l.number,
    agencyId: l.agency_id,
    status: l.status,
    agencyStatus,
    linksGeneration: l.links_generation,
    linksEpoch: l.links_epoch,
    maxAgeHours: l.link_life_hours,
    notBefore: date(l.links_not_before),
    openMode: l.open_mode,
    deviceCap: l.device_cap,
  }
}

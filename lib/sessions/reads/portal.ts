import 'server-only'
import { and, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { agencies, locations, users } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { devices, sessions, staffSessions } from '@/db/schema/sessions'
import { mayInLocation } from '@/lib/auth/roles'
import { type Device, lives, type PortalSession } from '../types'
import { membershipsOfUser, staffSessionIsLive } from './staff'

const days = (n: number) => sql`make_interval(days => ${sql.raw(String(n))})`
const hours = (n: number) => sql`make_interval(hours => ${sql.raw(String(n))})`

/**
 * SQL over sessions ⋈ contacts ⋈ locations: the session is live (MAGIC-LINKS: Opening, Lives). The two epochs it was made under are current;
 * idle and whole life not over; a provisional one also dies with any change of its generations, and after a day. Holds no parameter, so that
 * the redemption's prepared statement can take it in as text.
 */
export const sessionIsLive = and(
  isNull(sessions.endedAt),
  gt(sessions.expiresAt, sql`now()`),
  gt(sessions.lastSeenAt, sql`now() - ${days(lives.learnerIdleDays)}`),
  eq(sessions.linksEpoch, locations.linksEpoch),
  eq(sessions.principalEpoch, contacts.linkEpoch),
  sql`${locations.status} = 'active'`,
  sql`exists (select from ${agencies} own where own.id = ${locations.agencyId} and own.status = 'active')`,
  sql`${contacts.status} = 'active'`,
  or(
    sql`${sessions.confirmedAt} is not null`,
    and(
      gt(sessions.createdAt, sql`now() - ${hours(lives.provisionalHours)}`),
      eq(sessions.linksGeneration, locations.linksGeneration),
      eq(sessions.principalGeneration, contacts.linkGeneration),
    ),
  ),
)

/** SQL over the same and the staff session of whoever looks on: nothing to ask of a learner; of staff, their user as it is now. */
const staffHolds = or(
  eq(sessions.kind, 'learner'),
  and(
    inArray(sessions.kind, ['agency_override', 'view_as']),
    staffSessionIsLive,
    eq(users.agencyId, locations.agencyId),
    or(
      eq(sessions.kind, 'view_as'),
      and(eq(users.agencyRole, 'agency_admin'), gt(sessions.createdAt, sql`now() - ${hours(lives.overrideHours)}`)),
    ),
  ),
)

/** A location as its portal shows it. */
export const portalLocation = {
  id: locations.id,
  slug: locations.slug,
  agencyId: locations.agencyId,
  siteName: locations.siteName,
  logoVersion: locations.logoVersion,
  accentColour: locations.accentColour,
  supportEmail: locations.supportEmail,
  supportPhone: locations.supportPhone,
  timeZone: locations.timeZone,
  language: locations.language,
}

/**
 * The live portal session of a cookie (SHA-256 of its sid), read anew at every request; null: signed out. A "View as" holds while its staff user
 * may still do that here.
 */
export async function readPortalSession(
  tx: LocationTx,
  tokenHash: Buffer,
): Promise<(PortalSession & { seenSecondsAgo: number }) | null> {
  const [row] = await tx
    .select({
      id: sessions.id,
      kind: sessions.kind,
      deviceId: sessions.deviceId,
      confirmedAt: sessions.confirmedAt,
      createdAt: sessions.createdAt,
      seenSecondsAgo: sql<number>`extract(epoch from now() - ${sessions.lastSeenAt})::int`,
      contact: {
        id: contacts.id,
        firstName: contacts.firstName,
        lastName: contacts.lastName,
        email: contacts.email,
        language: contacts.language,
      },
      location: portalLocation,
      user: {
        id: users.id,
        name: users.name,
        email: users.email,
        agencyId: users.agencyId,
        agencyRole: users.agencyRole,
      },
      memberships: membershipsOfUser,
    })
    .from(sessions)
    .innerJoin(locations, eq(locations.id, sessions.locationId))
    .innerJoin(contacts, and(eq(contacts.locationId, sessions.locationId), eq(contacts.id, sessions.contactId)))
    .leftJoin(staffSessions, eq(staffSessions.id, sessions.staffSessionId))
    .leftJoin(users, eq(users.id, staffSessions.userId))
    .leftJoin(agencies, eq(agencies.id, users.agencyId))
    .where(and(eq(sessions.locationId, tx.locationId), eq(sessions.tokenHash, tokenHash), sessionIsLive, staffHolds))
  if (!row || row.kind === 'location_user') return null
  const { user, memberships, confirmedAt, kind, ...rest } = row
  if (kind === 'view_as' && !(user && mayInLocation({ ...user, memberships }, rest.location, 'contacts.view_as')))
    return null
  const staff = kind !== 'learner' && user ? { userId: user.id, name: user.name, email: user.email } : null
  return { ...rest, kind, staff, confirmed: confirmedAt !== null }
}

/** A contact's devices, those signed in first, then by last use. */
export async function listDevices(tx: LocationTx, contactId: string, currentId: string | null): Promise<Device[]> {
  const rows = await tx
    .select()
    .from(devices)
    .where(and(eq(devices.locationId, tx.locationId), eq(devices.contactId, contactId)))
    .orderBy(sql`${devices.signedOutAt} is not null`, desc(devices.lastSeenAt))
    .limit(50)
  return rows.map(({ id, label, firstSeenAt, lastSeenAt, signedOutAt }) => ({
    id,
    label,
    firstSeenAt,
    lastSeenAt,
    signedOutAt,
    current: id === currentId,
  }))
}

import 'server-only'
import { and, asc, desc, eq, ilike, inArray, isNull, or, sql } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'
import { agencies, locations, setupLinks, users } from '@/db/schema/agencies'
import { staffSessions } from '@/db/schema/sessions'
import type { StaffUser } from '@/lib/auth/roles'
import { sha256 } from '@/lib/platform/crypto'
import { slugFault, slugVariant } from './rules'

/** What a sign-in needs of the account with that (lower-case) address; null where there is none or it may not sign in. */
export async function readCredentials(tx: SystemTx, email: string) {
  const [row] = await tx
    .select({ id: users.id, agencyId: users.agencyId, passwordHash: users.passwordHash })
    .from(users)
    .innerJoin(agencies, eq(agencies.id, users.agencyId))
    .where(and(eq(users.email, email), eq(users.status, 'active'), eq(agencies.status, 'active')))
  return row ?? null
}

/** A location by its slug with all its settings; null where there is none. */
export async function readLocationBySlug(tx: SystemTx, slug: string) {
  const [row] = await tx.select().from(locations).where(eq(locations.slug, slug))
  return row ?? null
}

/** A location by the number in its links, with all its settings; null where there is none. */
export async function readLocationByNumber(tx: SystemTx, number: number): Promise<LocationRow | null> {
  const [row] = await tx.select().from(locations).where(eq(locations.number, number))
  return row ?? null
}

/** The slug of a location; null where it has gone. */
export async function readLocationSlug(tx: SystemTx, id: string): Promise<string | null> {
  const [row] = await tx.select({ slug: locations.slug }).from(locations).where(eq(locations.id, id))
  return row?.slug ?? null
}

export type LocationRow = NonNullable<Awaited<ReturnType<typeof readLocationBySlug>>>

/** SQL: the locations that the user may enter. */
function mine(user: StaffUser) {
  const inAgency = eq(locations.agencyId, user.agencyId)
  if (user.agencyRole === 'agency_admin') return inAgency
  const ids = user.memberships.map(membership => membership.locationId)
  return ids.length === 0 ? sql`false` : and(inAgency, inArray(locations.id, ids))
}

const LOCATION_LIST = {
  id: locations.id,
  slug: locations.slug,
  name: locations.name,
  siteName: locations.siteName,
  accentColour: locations.accentColour,
  logoVersion: locations.logoVersion,
  magicLinksFrom: locations.magicLinksFrom,
  status: locations.status,
  createdAt: locations.createdAt,
}

/** The locations that the user may enter, by name; `search` filters by part of name or slug. At most `limit` from `offset`. */
export async function listLocations(
  tx: SystemTx,
  user: StaffUser,
  { search = '', limit = 25, offset = 0 }: { search?: string; limit?: number; offset?: number } = {},
) {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const found = or(ilike(locations.name, pattern), ilike(locations.slug, pattern))
  const where = and(mine(user), search ? found : undefined)
  const rows = await tx
    .select(LOCATION_LIST)
    .from(locations)
    .where(where)
    .orderBy(asc(locations.name), asc(locations.id))
    .limit(limit)
    .offset(offset)
  const total = await tx.$count(locations, where)
  return { rows, total }
}

export type LocationListRow = Awaited<ReturnType<typeof listLocations>>['rows'][number]

/** The agency's own settings. */
export async function readAgency(tx: SystemTx, agencyId: string) {
  const [row] = await tx.select().from(agencies).where(eq(agencies.id, agencyId))
  return row ?? null
}

/** Whether this installation has an agency yet. */
export async function hasAgency(tx: SystemTx): Promise<boolean> {
  const rows = await tx.select({ id: agencies.id }).from(agencies).limit(1)
  return rows.length > 0
}

/**
 * Where a user goes first: the location worked in last, in whichever session, if it may still be entered, else the first by name.
 * `of` counts all that may be entered. Null: there is none.
 */
export async function readFirstLocation(
  tx: SystemTx,
  user: StaffUser,
): Promise<{ slug: string; name: string; of: number } | null> {
  const lastUsed = tx
    .select({ locationId: staffSessions.lastLocationId, seen: sql`max(${staffSessions.lastSeenAt})`.as('seen') })
    .from(staffSessions)
    .where(eq(staffSessions.userId, user.id))
    .groupBy(staffSessions.lastLocationId)
    .as('last_used')
  const [row] = await tx
    .select({ slug: locations.slug, name: locations.name, of: sql<number>`(count(*) over ())::int` })
    .from(locations)
    .leftJoin(lastUsed, eq(lastUsed.locationId, locations.id))
    .where(mine(user))
    .orderBy(sql`${lastUsed.seen} desc nulls last`, asc(locations.name), asc(locations.id))
    .limit(1)
  return row ?? null
}

/** The time zone of the agency's newest location: the best guess for its next one. */
export async function readUsualTimeZone(tx: SystemTx, agencyId: string): Promise<string | null> {
  const [row] = await tx
    .select({ timeZone: locations.timeZone })
    .from(locations)
    .where(eq(locations.agencyId, agencyId))
    .orderBy(desc(locations.createdAt))
    .limit(1)
  return row?.timeZone ?? null
}

/** Whether a setup link can still be used: known, unused, and no agency yet. */
export async function isSetupLinkLive(tx: SystemTx, token: string): Promise<boolean> {
  const live = await tx
    .select({ id: setupLinks.id })
    .from(setupLinks)
    .where(and(eq(setupLinks.tokenHash, sha256(token)), isNull(setupLinks.userId), isNull(setupLinks.usedAt)))
  return live.length > 0 && !(await hasAgency(tx))
}

/** The hash that a user's current password is checked against. */
export async function readPasswordHash(tx: SystemTx, userId: string): Promise<string | null> {
  const [row] = await tx.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, userId))
  return row?.passwordHash ?? null
}

const TRIED = 50

/** The first of `slug`, `slug-2`, `slug-3` … that no location of the installation has; null where the slug itself can't be one. */
export async function freeSlug(tx: SystemTx, slug: string): Promise<string | null> {
  if (slugFault(slug)) return null
  const variants = Array.from({ length: TRIED }, (_none, i) => slugVariant(slug, i + 1))
  const rows = await tx.select({ slug: locations.slug }).from(locations).where(inArray(locations.slug, variants))
  const taken = new Set(rows.map(row => row.slug))
  return variants.find(variant => !taken.has(variant)) ?? null
}

import 'server-only'
import { randomInt } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'
import { agencies, locations, memberships, setupLinks, users } from '@/db/schema/agencies'
import type { Role } from '@/lib/auth/roles'
import { random, randomToken, sha256 } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { hasAgency } from './reads'

/** Makes an agency; gives its id. */
export async function createAgency(
  tx: SystemTx,
  agency: { name: string; newLocationsUse?: 'client_portal' | 'courses' },
): Promise<string> {
  const id = newId()
  await tx.insert(agencies).values({ id, ...agency })
  return id
}

/** Changes an agency's name and what its new locations use; locations that exist keep what they have. */
export async function changeAgency(
  tx: SystemTx,
  id: string,
  changes: { name: string; newLocationsUse: 'client_portal' | 'courses' },
): Promise<void> {
  await tx.update(agencies).set(changes).where(eq(agencies.id, id))
}

export type NewLocation = {
  agencyId: string
  name: string
  slug: string
  timeZone: string
  language?: 'en' | 'es' | 'de'
  supportEmail?: string | null
  supportPhone?: string | null
  accentColour?: string
  /** Without it the agency's setting "New locations use" decides. */
  magicLinksFrom?: 'courses' | 'client_portal'
}

/** Makes a location with counters of its own, begun at random; gives its row, or null where the slug is taken. */
export async function createLocation(tx: SystemTx, location: NewLocation) {
  const [agency] = await tx
    .select({ newLocationsUse: agencies.newLocationsUse })
    .from(agencies)
    .where(eq(agencies.id, location.agencyId))
  const [row] = await tx
    .insert(locations)
    .values({
      magicLinksFrom: agency?.newLocationsUse ?? 'client_portal',
      ...location,
      id: newId(),
      siteName: location.name,
      linksGeneration: randomInt(2 ** 24),
      userLinkGeneration: random(5),
    })
    .onConflictDoNothing({ target: locations.slug })
    .returning()
  return row ?? null
}

export type NewUser = {
  agencyId: string
  name: string
  email: string
  /** Of lib/auth/password. */
  passwordHash: string
  agencyRole?: 'agency_admin' | 'agency_user' | null
}

/** Makes a staff user; gives the id, or null where somebody signs in with that address already. */
export async function createUser(tx: SystemTx, { email, ...user }: NewUser): Promise<string | null> {
  const id = newId()
  const made = await tx
    .insert(users)
    .values({ id, email: email.trim().toLowerCase(), ...user })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id })
  return made.length > 0 ? id : null
}

/** Gives a user a role in a location, in place of the one held there. */
export async function addMembership(
  tx: SystemTx,
  membership: { userId: string; locationId: string; role: Exclude<Role, 'agency_admin'> },
): Promise<void> {
  await tx
    .insert(memberships)
    .values({ id: newId(), ...membership })
    .onConflictDoUpdate({ target: [memberships.userId, memberships.locationId], set: { role: membership.role } })
}

/** Changes how a user is called. */
export async function changeUserName(tx: SystemTx, id: string, name: string): Promise<void> {
  await tx.update(users).set({ name }).where(eq(users.id, id))
}

/** Sets a user's password, hashed by lib/auth/password. */
export async function changePasswordHash(tx: SystemTx, id: string, passwordHash: string): Promise<void> {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, id))
}

/**
 * The address of a fresh one-time link that makes the first agency and its admin; null where there is an agency. Earlier unused links
 * die: only the newest terminal line counts.
 */
export async function setupLinkIfEmpty(tx: SystemTx): Promise<string | null> {
  if (await hasAgency(tx)) return null
  const token = randomToken(32)
  await tx.delete(setupLinks).where(and(isNull(setupLinks.userId), isNull(setupLinks.usedAt)))
  await tx.insert(setupLinks).values({ id: newId(), tokenHash: sha256(token) })
  return `${env().APP_URL}/setup/${token}`
}

/** Uses a setup link up, for good; false where it is unknown, used, or an agency exists already. */
export async function useSetupLink(tx: SystemTx, token: string): Promise<boolean> {
  const used = await tx
    .update(setupLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(setupLinks.tokenHash, sha256(token)), isNull(setupLinks.userId), isNull(setupLinks.usedAt)))
    .returning({ id: setupLinks.id })
  return used.length > 0 && !(await hasAgency(tx))
}

import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { random } from '@/lib/platform/crypto'
import type { LocationRow } from '../reads'

export type SiteFields = Pick<
  LocationRow,
  | 'siteName'
  | 'timeZone'
  | 'supportEmail'
  | 'supportPhone'
  | 'accentColour'
  | 'language'
  | 'linkLifeHours'
  | 'openMode'
  | 'deviceCap'
>

/** Changes how a location's site is named, reached and entered. */
export async function updateSite(tx: SystemTx, locationId: string, fields: SiteFields): Promise<void> {
  await tx.update(locations).set(fields).where(eq(locations.id, locationId))
}

/** Sets the version under which the location's logo lies; null: the mark with initials. */
export async function setLogo(tx: SystemTx, locationId: string, logoVersion: string | null): Promise<void> {
  await tx.update(locations).set({ logoVersion }).where(eq(locations.id, locationId))
}

/**
 * Makes a new user's link of a location: older ones stop working at once; with `signOut` the people who came in with them are signed out.
 * `kid` is the key that signs it. Gives the row from which the link is made.
 */
export async function regenerateUserLink(
  tx: SystemTx,
  locationId: string,
  { userId, kid, ttlHours, signOut }: { userId: string; kid: number; ttlHours: number; signOut: boolean },
): Promise<LocationRow | null> {
  const [row] = await tx
    .update(locations)
    .set({
      userLinkGeneration: random(5),
      userLinkKid: kid,
      userLinkTtlHours: ttlHours,
      userLinkMadeAt: new Date(),
      userLinkMadeBy: userId,
      ...(signOut ? { userLinkEpoch: sql`${locations.userLinkEpoch} + 1` } : {}),
    })
    .where(eq(locations.id, locationId))
    .returning()
  return row ?? null
}

/**
 * Turns off every link of a location, learners' and the user's; with `signOut` ends every session made by one. One short update: redemptions
 * that are under way hold nothing that it waits for, and check the counter again when they write.
 */
export async function turnOffAllLinks(tx: SystemTx, locationId: string, signOut: boolean): Promise<void> {
  await tx
    .update(locations)
    .set({
      linksGeneration: sql`(${locations.linksGeneration} + 1) % 16777216`,
      // Made again from the row, the dead link would carry the new counter and live: there is none until the next one is made.
      userLinkKid: null,
      userLinkTtlHours: null,
      userLinkMadeAt: null,
      userLinkMadeBy: null,
      ...(signOut ? { linksEpoch: sql`${locations.linksEpoch} + 1` } : {}),
    })
    .where(eq(locations.id, locationId))
}

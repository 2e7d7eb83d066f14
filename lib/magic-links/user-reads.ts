import 'server-only'
import { eq } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { agencies, locations } from '@/db/schema/agencies'
import type { Pointer } from '@/lib/auth/pointer'
import { readMenuLink } from '@/lib/menu-links/reads'
import { maySee } from '@/lib/menu-links/rules/see'
import { sha256 } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { readStaffUser } from '@/lib/sessions/reads/staff'
import { launchedFrom } from './launch'
import type { Place } from './reads'
import type { UserFacts } from './user-decide'

/** What the request showed: the token as it stood in the address, the proof beside it, this browser's staff cookie. */
export type Asked = { token: string; proof: string | null; staff: Pointer | null }

/** The facts, with what is needed to answer and to write. */
export type KnownUser = {
  facts: UserFacts
  place: Place
  epochs: { links: number; userLink: number }
  /** The staff user of this agency who asks. */
  user: { id: string; sessionId: string } | null
  menuLinkId: string | null
}

/** All that the decision on a user's link needs, in the location's scope; null: no such location. */
export async function readUserFacts(tx: LocationTx, { token, proof, staff }: Asked): Promise<KnownUser | null> {
  const [row] = await tx
    .select({ location: locations, agencyStatus: agencies.status })
    .from(locations)
    .innerJoin(agencies, eq(agencies.id, locations.agencyId))
    .where(eq(locations.id, tx.locationId))
  if (!row) return null
  const { location, agencyStatus } = row
  const now = new Date()
  const found = staff && (await readStaffUser(tx, sha256(staff.sid)))
  const user = found?.agencyId === location.agencyId ? found : null
  const menuLinkId = user && launchedFrom(proof, { token, staffSessionId: user.sessionId }, now, env().AUTH_SECRET)
  const entry = menuLinkId ? await readMenuLink(tx, location.agencyId, menuLinkId) : null
  const { id, status, linksGeneration, userLinkGeneration } = location
  return {
    facts: {
      now,
      location: { id, status, agencyStatus, linksGeneration, userLinkGeneration },
      staff: user && { admin: user.agencyRole === 'agency_admin' },
      launched:
        user && entry
          ? {
              seen: maySee(entry, user),
              holds: entry.linkLocationId === id && entry.linkGeneration?.equals(userLinkGeneration) === true,
            }
          : null,
    },
    place: location,
    epochs: { links: location.linksEpoch, userLink: location.userLinkEpoch },
    user: user && { id: user.id, sessionId: user.sessionId },
    menuLinkId,
  }
}

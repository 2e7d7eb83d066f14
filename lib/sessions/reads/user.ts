import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { agencies, locations, users } from '@/db/schema/agencies'
import { customMenuLinks } from '@/db/schema/menu-links'
import { sessions, staffSessions } from '@/db/schema/sessions'
import { maySee } from '@/lib/menu-links/rules/see'
import type { UserSession } from '../types'
import { portalLocation } from './portal'
import { membershipsOfUser, staffSessionIsLive } from './staff'

/**
 * A user's live course session of a cookie (SHA-256 of its sid), read anew at every request: it ends with its staff session, with the entry of
 * the sidebar it came from, and when the user may no longer see that entry; a regenerated link ends it where people were signed out.
 */
export async function readUserSession(
  tx: LocationTx,
  tokenHash: Buffer,
): Promise<(UserSession & { seenSecondsAgo: number }) | null> {
  const [row] = await tx
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      seenSecondsAgo: sql<number>`extract(epoch from now() - ${sessions.lastSeenAt})::int`,
      location: portalLocation,
      user: { id: users.id, name: users.name, email: users.email, agencyId: users.agencyId, agencyName: agencies.name },
      agencyRole: users.agencyRole,
      memberships: membershipsOfUser,
      entry: {
        agencyId: customMenuLinks.agencyId,
        shownOn: customMenuLinks.shownOn,
        locationIds: customMenuLinks.locationIds,
        roles: customMenuLinks.roles,
      },
    })
    .from(sessions)
    .innerJoin(locations, eq(locations.id, sessions.locationId))
    .innerJoin(staffSessions, eq(staffSessions.id, sessions.staffSessionId))
    .innerJoin(users, and(eq(users.id, staffSessions.userId), eq(users.id, sessions.userId)))
    .innerJoin(agencies, and(eq(agencies.id, users.agencyId), eq(agencies.id, locations.agencyId)))
    .innerJoin(customMenuLinks, eq(customMenuLinks.id, sessions.menuLinkId))
    .where(
      and(
        eq(sessions.locationId, tx.locationId),
        eq(sessions.tokenHash, tokenHash),
        eq(sessions.kind, 'location_user'),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql`now()`),
        eq(sessions.linksEpoch, locations.linksEpoch),
        eq(sessions.principalEpoch, locations.userLinkEpoch),
        sql`${locations.status} = 'active'`,
        staffSessionIsLive,
        isNull(customMenuLinks.deletedAt),
        eq(customMenuLinks.linkLocationId, locations.id),
      ),
    )
  if (!row) return null
  const { agencyRole, memberships, entry, user, ...session } = row
  if (!maySee(entry, { agencyId: user.agencyId, agencyRole, memberships })) return null
  return { ...session, kind: 'location_user', user: { ...user, admin: agencyRole === 'agency_admin' } }
}

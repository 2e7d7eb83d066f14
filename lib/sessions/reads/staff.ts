import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { LocationTx, SystemTx } from '@/db/client'
import { agencies, memberships, users } from '@/db/schema/agencies'
import { staffSessions } from '@/db/schema/sessions'
import type { StaffUser } from '@/lib/auth/roles'
import { lives } from '../types'

/** SQL: the staff session is live: not ended, within 14 days, seen within 12 hours, its user and agency active. Holds no parameter. */
export const staffSessionIsLive = and(
  isNull(staffSessions.endedAt),
  gt(staffSessions.expiresAt, sql`now()`),
  gt(staffSessions.lastSeenAt, sql`now() - make_interval(hours => ${sql.raw(String(lives.staffIdleHours))})`),
  sql`${users.status} = 'active'`,
  sql`${agencies.status} = 'active'`,
)

/** SQL over users: the roles that they hold in locations. */
export const membershipsOfUser = sql<
  StaffUser['memberships']
>`coalesce((select json_agg(json_build_object('locationId', m.location_id, 'role', m.role))
  from ${memberships} m where m.user_id = ${users.id}), '[]')`

/** The staff user behind a session cookie (SHA-256 of its sid), with roles as they are now; null: nobody. */
export async function readStaffUser(
  tx: SystemTx | LocationTx,
  tokenHash: Buffer,
): Promise<(StaffUser & { seenSecondsAgo: number }) | null> {
  const [row] = await tx
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      agencyId: users.agencyId,
      agencyName: agencies.name,
      agencyRole: users.agencyRole,
      sessionId: staffSessions.id,
      lastLocationId: staffSessions.lastLocationId,
      seenSecondsAgo: sql<number>`extract(epoch from now() - ${staffSessions.lastSeenAt})::int`,
      memberships: membershipsOfUser,
    })
    .from(staffSessions)
    .innerJoin(users, eq(users.id, staffSessions.userId))
    .innerJoin(agencies, eq(agencies.id, users.agencyId))
    .where(and(eq(staffSessions.tokenHash, tokenHash), staffSessionIsLive))
  return row ?? null
}

/** The user's live sessions, newest first: what the account page lists. */
export function listStaffSessions(tx: SystemTx, userId: string) {
  return tx
    .select({
      id: staffSessions.id,
      deviceLabel: staffSessions.deviceLabel,
      createdAt: staffSessions.createdAt,
      lastSeenAt: staffSessions.lastSeenAt,
    })
    .from(staffSessions)
    .innerJoin(users, eq(users.id, staffSessions.userId))
    .innerJoin(agencies, eq(agencies.id, users.agencyId))
    .where(and(eq(staffSessions.userId, userId), staffSessionIsLive))
    .orderBy(sql`${staffSessions.lastSeenAt} desc`)
    .limit(50)
}

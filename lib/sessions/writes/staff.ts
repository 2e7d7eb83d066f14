import 'server-only'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'
import { staffSessions } from '@/db/schema/sessions'
import { random, sha256 } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import { lives } from '../types'

/** Begins a staff session. Gives the 32 bytes for the cookie; the row holds their SHA-256. */
export async function beginStaffSession(tx: SystemTx, userId: string, deviceLabel: string): Promise<{ sid: Buffer }> {
  const sid = random(32)
  const expiresAt = new Date(Date.now() + lives.staffDays * 86_400_000)
  await tx.insert(staffSessions).values({ id: newId(), tokenHash: sha256(sid), userId, deviceLabel, expiresAt })
  return { sid }
}

/** Notes that the session was used now. */
export async function touchStaffSession(tx: SystemTx, id: string): Promise<void> {
  await tx.update(staffSessions).set({ lastSeenAt: sql`now()` }).where(eq(staffSessions.id, id))
}

/** Keeps the location that the user worked in last, for the next sign-in's first page. */
export async function rememberLocation(tx: SystemTx, id: string, locationId: string): Promise<void> {
  await tx.update(staffSessions).set({ lastLocationId: locationId }).where(eq(staffSessions.id, id))
}

/** Ends one session of a user; nothing happens where it is not theirs. */
export async function endStaffSession(tx: SystemTx, userId: string, id: string): Promise<void> {
  await tx
    .update(staffSessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(staffSessions.id, id), eq(staffSessions.userId, userId), isNull(staffSessions.endedAt)))
}

/** Ends all sessions of a user, but the one to keep where there is one; says how many. */
export async function endStaffSessions(tx: SystemTx, userId: string, keepId?: string): Promise<number> {
  const ended = await tx
    .update(staffSessions)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        eq(staffSessions.userId, userId),
        keepId ? ne(staffSessions.id, keepId) : undefined,
        isNull(staffSessions.endedAt),
      ),
    )
    .returning({ id: staffSessions.id })
  return ended.length
}

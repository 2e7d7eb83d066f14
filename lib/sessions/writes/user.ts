import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { sessions, staffSessions } from '@/db/schema/sessions'
import { newId } from '@/lib/platform/ids'

type NewUserSession = {
  tokenHash: Buffer
  userId: string
  staffSessionId: string
  menuLinkId: string
  deviceLabel: string
  link: { iat: number; linksGeneration: number; principalGeneration: Buffer }
  epochs: { links: number; userLink: number }
}

/** Begins a user's course session in the location in scope; it lasts as long as the staff session at most. Gives its id. */
export async function beginUserSession(tx: LocationTx, { link, epochs, ...session }: NewUserSession): Promise<string> {
  const id = newId()
  await tx.insert(sessions).values({
    ...session,
    locationId: tx.locationId,
    id,
    kind: 'location_user',
    linkKind: 2,
    linkIat: link.iat,
    linksGeneration: link.linksGeneration,
    principalGeneration: link.principalGeneration,
    linksEpoch: epochs.links,
    principalEpoch: epochs.userLink,
    confirmedAt: sql`now()`,
    expiresAt: sql`(select ${staffSessions.expiresAt} from ${staffSessions} where ${staffSessions.id} = ${session.staffSessionId})`,
  })
  return id
}

/** Notes that a user's course session was used now. */
export async function touchUserSession(tx: LocationTx, id: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(sessions.locationId, tx.locationId), eq(sessions.id, id)))
}

/** Ends whatever session of the location in scope a cookie (SHA-256 of its sid) points at: the browser gets another one. */
export async function endSessionOf(tx: LocationTx, tokenHash: Buffer, because: string): Promise<void> {
  const one = and(eq(sessions.locationId, tx.locationId), eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt))
  await tx.update(sessions).set({ endedAt: sql`now()`, endedBecause: because }).where(one)
}

import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'
import { setupLinks } from '@/db/schema/agencies'
import { randomToken, sha256 } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { resetLinkIsLive } from '../reads/reset'

/** The address of a fresh one-time link that sets a new password for the user. Earlier unused ones of theirs die. */
export async function makeResetLink(tx: SystemTx, userId: string): Promise<string> {
  const token = randomToken(32)
  await tx.delete(setupLinks).where(and(eq(setupLinks.userId, userId), isNull(setupLinks.usedAt)))
  await tx.insert(setupLinks).values({ id: newId(), tokenHash: sha256(token), userId })
  return `${env().APP_URL}/reset/${token}`
}

/** Uses a user's link up, for good; false where it can't be used (any more). */
export async function useResetLink(tx: SystemTx, userId: string, token: string): Promise<boolean> {
  const used = await tx
    .update(setupLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(setupLinks.tokenHash, sha256(token)), eq(setupLinks.userId, userId), resetLinkIsLive))
    .returning({ id: setupLinks.id })
  return used.length > 0
}

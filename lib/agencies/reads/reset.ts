import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'
import { agencies, setupLinks, users } from '@/db/schema/agencies'
import { sha256 } from '@/lib/platform/crypto'
import { resetLinkHours } from '../rules'

/** SQL: the link can still be used: nobody has, and it was printed within its life. */
export const resetLinkIsLive = and(
  isNull(setupLinks.usedAt),
  gt(setupLinks.createdAt, sql`now() - make_interval(hours => ${sql.raw(String(resetLinkHours))})`),
)

/** Whose password the link sets; null where it can't be used (any more), or the user may not sign in. */
export async function readResetLink(tx: SystemTx, token: string) {
  const [row] = await tx
    .select({ userId: users.id, email: users.email, name: users.name, agencyId: users.agencyId })
    .from(setupLinks)
    .innerJoin(users, eq(users.id, setupLinks.userId))
    .innerJoin(agencies, eq(agencies.id, users.agencyId))
    .where(
      and(
        eq(setupLinks.tokenHash, sha256(token)),
        resetLinkIsLive,
        eq(users.status, 'active'),
        eq(agencies.status, 'active'),
      ),
    )
  return row ?? null
}

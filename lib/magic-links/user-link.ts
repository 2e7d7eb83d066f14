import { env } from '@/lib/platform/env'
import { currentKeys, type KeyRing } from './keys'
import { expiresAt, mint } from './token'

/** What a location's row says of its current user's link. */
export type UserLinkRow = {
  id: string
  number: number
  linksGeneration: number
  userLinkGeneration: Uint8Array
  userLinkKid: number | null
  userLinkTtlHours: number | null
  userLinkMadeAt: Date | null
  userLinkMadeBy: string | null
}

export type UserLink = {
  url: string
  /** As in the token, in seconds since 2024-01-01. */
  iat: number
  madeAt: Date
  until: Date
  /** The user's id; null: unknown. */
  madeBy: string | null
  state: 'live' | 'expired'
}

/** The longest that a token can say: a user's link sits in a menu, and nobody mails it anew. */
export const USER_LINK_HOURS = 8784

/**
 * The current user's link, made again from the row: no token is stored, and equal inputs give equal tokens. Null: none was made, all links were
 * turned off since, or the key that signed it is gone.
 */
export function userLinkOf(row: UserLinkRow, now: Date, keys: KeyRing = currentKeys()): UserLink | null {
  const { userLinkKid: kid, userLinkTtlHours: ttlHours, userLinkMadeAt: madeAt } = row
  if (kid === null || ttlHours === null || madeAt === null) return null
  const mac = keys.verifying(2, kid)
  if (!mac) return null
  const { token, iat } = mint({
    kind: 2,
    locationNumber: row.number,
    principalId: row.id,
    ttlHours,
    linksGeneration: row.linksGeneration,
    principalGeneration: row.userLinkGeneration,
    now: madeAt,
    // The key that signed it then, not the one that signs today.
    keys: { ...keys, minting: () => ({ kid, mac }) },
  })
  const until = expiresAt({ iat, ttlHours })
  const state = now < until ? 'live' : 'expired'
  return { url: `${env().APP_URL}/u/${token}`, iat, madeAt, until, madeBy: row.userLinkMadeBy, state }
}

import { type UserLink, type UserLinkRow, userLinkOf } from '@/lib/magic-links/user-link'
import type { LinkState } from '../types'

/** How the user's link of an entry stands, with the link where it works: `given` is the generation that the entry was last given. */
export function linkOf(
  given: Uint8Array | null,
  location: UserLinkRow,
  now: Date,
): { state: Exclude<LinkState, 'live'>; link: null } | { state: 'live'; link: UserLink } {
  const link = userLinkOf(location, now)
  if (!link) return { state: 'none', link: null }
  if (!given || !Buffer.from(given).equals(Buffer.from(location.userLinkGeneration)))
    return { state: 'replaced', link: null }
  return link.state === 'live' ? { state: 'live', link } : { state: 'expired', link: null }
}

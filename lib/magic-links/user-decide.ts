import { outOfTime } from './decide'
import type { Link, Refusal } from './types'

/** All that the decision on a user's link needs. */
export type UserFacts = {
  now: Date
  location: {
    id: string
    status: 'active' | 'suspended'
    agencyStatus: 'active' | 'suspended'
    linksGeneration: number
    userLinkGeneration: Buffer
  }
  /** The live staff session of this browser, if it is one of this agency. */
  staff: { admin: boolean } | null
  /** The entry that a genuine launch proof names; null: none, or it was not made for this browser and token. */
  launched: {
    /** It is there, and this user sees it now. */
    seen: boolean
    /** It opens this location's user's link, and was given the current one. */
    holds: boolean
  } | null
}

/** Null: open it. */
export type UserDecision = Refusal | null

/**
 * The staircase of a user's link whose MAC is genuine (MAGIC-LINKS: The user's link): its life, the location, the generations, then who asks
 * and from where. Agency admins too come in from the sidebar alone. Pure.
 */
export function decideUserLink(link: Link, { now, location, staff, launched }: UserFacts): UserDecision {
  const to = staff && (staff.admin ? ('admin' as const) : ('user' as const))
  if (link.kind !== 2 || link.principalId !== location.id) return { reason: 'incomplete' }

  // 3. Its own life
  const time = outOfTime(link, now)
  if (time?.reason === 'expired') return { reason: 'user_link_expired', until: time.until, to }
  if (time) return time

  // 6. Status
  if (location.agencyStatus !== 'active' || location.status !== 'active') return { reason: 'suspended' }

  // 7. Generations
  const current =
    link.linksGeneration === location.linksGeneration && location.userLinkGeneration.equals(link.principalGeneration)
  if (!current) return { reason: 'user_link_replaced', to }

  // 5, (b) and (c): somebody who may see the entry, and who pressed it a moment ago
  if (!staff || !launched?.seen || !launched.holds) return { reason: 'sidebar_only', staff: staff !== null }
  return null
}

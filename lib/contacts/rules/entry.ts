import type { ContactStatus } from '../types'

/** A grant as the question "can they enter?" sees it. `offerTitle` is what an answer names. */
export type GrantTimes = { offerTitle: string; startsAt: Date; endsAt: Date | null; revokedAt: Date | null }

/** When a grant stopped or will stop to hold; null: no end in sight. */
export function grantEnd({ endsAt, revokedAt }: Pick<GrantTimes, 'endsAt' | 'revokedAt'>): Date | null {
  if (endsAt && revokedAt) return endsAt < revokedAt ? endsAt : revokedAt
  return endsAt ?? revokedAt
}

export type GrantState = 'live' | 'to_come' | 'ended' | 'revoked'

/** Where a grant stands at `now`. */
export function grantState(grant: Pick<GrantTimes, 'startsAt' | 'endsAt' | 'revokedAt'>, now: Date): GrantState {
  if (grant.endsAt && grant.endsAt <= now) return 'ended'
  if (grant.revokedAt) return 'revoked'
  return grant.startsAt > now ? 'to_come' : 'live'
}

export type EntryFacts = {
  locationStatus: 'active' | 'suspended'
  contactStatus: ContactStatus
  /** Grants that hold now, the one that holds longest first. */
  live: { offerTitle: string; endsAt: Date | null }[]
  /** The next one that will hold. */
  next: { offerTitle: string; at: Date } | null
  /** The last one that held. */
  ended: { offerTitle: string; at: Date } | null
}

/** Whether a contact can enter, and the one reason; in the order in which opening a link would find it. */
export type Entry =
  | { enters: true; offerTitle: string; endsAt: Date | null; others: number }
  | { enters: false; because: 'suspended' | 'blocked' | 'no_offer' }
  | { enters: false; because: 'not_begun' | 'access_ended'; offerTitle: string; at: Date }

/** What a support agent asks first. Links are not part of it: who may enter can ask for a new one. */
export function canEnter({ locationStatus, contactStatus, live, next, ended }: EntryFacts): Entry {
  if (locationStatus !== 'active') return { enters: false, because: 'suspended' }
  if (contactStatus !== 'active') return { enters: false, because: 'blocked' }
  const [first, ...others] = live
  if (first) return { enters: true, ...first, others: others.length }
  if (next) return { enters: false, because: 'not_begun', ...next }
  if (ended) return { enters: false, because: 'access_ended', ...ended }
  return { enters: false, because: 'no_offer' }
}

const later = (a: Date | null, b: Date | null) => (b?.getTime() ?? Infinity) - (a?.getTime() ?? Infinity)

/** What a contact's grants say to `canEnter` at `now`. */
export function entryOf(grants: readonly GrantTimes[], now: Date): Pick<EntryFacts, 'live' | 'next' | 'ended'> {
  const inState = (...states: GrantState[]) => grants.filter(grant => states.includes(grantState(grant, now)))
  const live = inState('live').sort((a, b) => later(a.endsAt, b.endsAt) || 0)
  const [next] = inState('to_come').sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const [ended] = inState('ended', 'revoked').sort((a, b) => later(grantEnd(a), grantEnd(b)) || 0)
  const endedAt = ended && grantEnd(ended)
  return {
    live: live.map(({ offerTitle, endsAt }) => ({ offerTitle, endsAt })),
    next: next ? { offerTitle: next.offerTitle, at: next.startsAt } : null,
    ended: ended && endedAt ? { offerTitle: ended.offerTitle, at: endedAt } : null,
  }
}

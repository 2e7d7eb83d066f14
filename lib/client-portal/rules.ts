/** Where a client stands, as the dashboard says it. */
export type ClientState = 'blocked' | 'refused' | 'active' | 'came' | 'never' | 'no_offer'

export type ClientFacts = {
  status: 'active' | 'blocked'
  canEnter: boolean
  lastSeenAt: Date | null
  /** The last refusal since they last got in. */
  refusedAt: Date | null
}

const ACTIVE_MS = 30 * 86_400_000

/** The one state that says most: what keeps them out first. */
export function clientState({ status, canEnter, lastSeenAt, refusedAt }: ClientFacts, now: Date): ClientState {
  if (status === 'blocked') return 'blocked'
  if (refusedAt) return 'refused'
  if (!canEnter) return 'no_offer'
  if (!lastSeenAt) return 'never'
  return now.getTime() - lastSeenAt.getTime() < ACTIVE_MS ? 'active' : 'came'
}

import { describe, expect, it } from 'vitest'
import { type ClientFacts, clientState } from './rules'

const now = new Date('2026-11-24T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const state = (facts: Partial<ClientFacts>) =>
  clientState({ status: 'active', canEnter: true, lastSeenAt: daysAgo(1), refusedAt: null, ...facts }, now)

describe('clientState', () => {
  it('says what keeps them out before anything else', () => {
    expect(state({ status: 'blocked', refusedAt: daysAgo(0) })).toBe('blocked')
    expect(state({ refusedAt: daysAgo(0), canEnter: false })).toBe('refused')
    expect(state({ canEnter: false })).toBe('no_offer')
  })
  it('says since when nobody saw them', () => {
    expect(state({})).toBe('active')
    expect(state({ lastSeenAt: daysAgo(31) })).toBe('came')
    expect(state({ lastSeenAt: null })).toBe('never')
  })
})

import { describe, expect, it } from 'vitest'
import { canEnter, type EntryFacts, entryOf, grantEnd, grantState } from './entry'

const now = new Date('2026-11-24T12:00:00Z')
const at = (day: string) => new Date(`${day}T12:00:00Z`)
const facts = (changes: Partial<EntryFacts> = {}): EntryFacts => ({
  locationStatus: 'active',
  contactStatus: 'active',
  live: [{ offerTitle: 'Foundations', endsAt: at('2027-03-14') }],
  next: null,
  ended: null,
  ...changes,
})

describe('canEnter', () => {
  it('says yes and names the offer that holds longest', () => {
    expect(canEnter(facts())).toEqual({ enters: true, offerTitle: 'Foundations', endsAt: at('2027-03-14'), others: 0 })
  })
  it('says no where the location is suspended, whatever else is true', () => {
    const suspended = facts({ locationStatus: 'suspended', contactStatus: 'blocked' })
    expect(canEnter(suspended)).toEqual({ enters: false, because: 'suspended' })
  })
  it.each(['blocked', 'erased', 'merged'] as const)(
    'says no where the contact is %s, though an offer holds',
    contactStatus => {
      expect(canEnter(facts({ contactStatus }))).toEqual({ enters: false, because: 'blocked' })
    },
  )
  it('says no where nothing was ever granted', () => {
    expect(canEnter(facts({ live: [] }))).toEqual({ enters: false, because: 'no_offer' })
  })
  it('says from when, where a grant is to come, though another has ended', () => {
    const next = { offerTitle: 'Winter evenings', at: at('2026-12-02') }
    const ended = { offerTitle: 'Free week', at: at('2026-10-01') }
    expect(canEnter(facts({ live: [], next, ended }))).toEqual({ enters: false, because: 'not_begun', ...next })
  })
  it('says since when, where the last grant has ended', () => {
    const ended = { offerTitle: 'Free week', at: at('2026-10-01') }
    expect(canEnter(facts({ live: [], ended }))).toEqual({ enters: false, because: 'access_ended', ...ended })
  })
})

const grant = (offerTitle: string, starts: string, ends: string | null = null, revoked: string | null = null) => ({
  offerTitle,
  startsAt: at(starts),
  endsAt: ends ? at(ends) : null,
  revokedAt: revoked ? at(revoked) : null,
})

describe('entryOf', () => {
  it('puts the grant first that holds longest, and one without an end before all', () => {
    const grants = [
      grant('March', '2026-01-01', '2027-03-01'),
      grant('Ever', '2026-01-01'),
      grant('May', '2026-01-01', '2027-05-01'),
      grant('Ever too', '2026-01-01'),
    ]
    expect(entryOf(grants, now).live.map(each => each.offerTitle)).toEqual(['Ever', 'Ever too', 'May', 'March'])
  })
  it('finds the next to come and the last that is over, by end or by revocation', () => {
    const grants = [
      grant('Later', '2027-02-01'),
      grant('Next', '2026-12-02'),
      grant('Ended', '2026-01-01', '2026-10-01'),
      grant('Revoked', '2026-01-01', '2027-10-01', '2026-11-01'),
    ]
    const { live, next, ended } = entryOf(grants, now)
    expect(live).toEqual([])
    expect(next).toEqual({ offerTitle: 'Next', at: at('2026-12-02') })
    expect(ended).toEqual({ offerTitle: 'Revoked', at: at('2026-11-01') })
  })
})

describe('grantState', () => {
  it('tells the four states apart, to the moment', () => {
    expect(grantState(grant('', '2026-11-24'), now)).toBe('live')
    expect(grantState(grant('', '2026-11-25'), now)).toBe('to_come')
    expect(grantState(grant('', '2026-11-01', '2026-11-24'), now)).toBe('ended')
    expect(grantState(grant('', '2026-11-01', '2027-11-24', '2026-11-20'), now)).toBe('revoked')
  })
  it('ends at what comes first', () => {
    expect(grantEnd(grant('', '2026-01-01', '2026-10-01', '2026-09-01'))).toEqual(at('2026-09-01'))
    expect(grantEnd(grant('', '2026-01-01', '2026-08-01', '2026-09-01'))).toEqual(at('2026-08-01'))
    expect(grantEnd(grant('', '2026-01-01'))).toBeNull()
  })
})

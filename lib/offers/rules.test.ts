import { describe, expect, it } from 'vitest'
import { grantPeriod, midnightOf } from './rules'

const now = new Date('2026-11-24T12:00:00Z')

describe('grantPeriod', () => {
  it('begins now and has no end where the offer names neither', () => {
    expect(grantPeriod({ accessDays: null, beginsOn: null }, now, 'UTC')).toEqual({ startsAt: now, endsAt: null })
  })
  it('ends after the days of access, counted from its start', () => {
    const period = grantPeriod({ accessDays: 30, beginsOn: null }, now, 'America/Chicago')
    expect(period.endsAt).toEqual(new Date('2026-12-24T12:00:00Z'))
  })
  it('waits for the day at the location’s own midnight', () => {
    const period = grantPeriod({ accessDays: 1, beginsOn: '2026-12-01' }, now, 'America/Chicago')
    expect(period.startsAt).toEqual(new Date('2026-12-01T06:00:00Z'))
    expect(period.endsAt).toEqual(new Date('2026-12-02T06:00:00Z'))
  })
  it('takes a day that is past as begun', () => {
    expect(grantPeriod({ accessDays: null, beginsOn: '2026-11-01' }, now, 'UTC').startsAt).toEqual(now)
  })
})

describe('midnightOf', () => {
  it('is the first moment of a day whose midnight the clocks skip', () => {
    expect(midnightOf('2026-09-06', 'America/Santiago')).toEqual(new Date('2026-09-06T04:00:00Z'))
  })
})

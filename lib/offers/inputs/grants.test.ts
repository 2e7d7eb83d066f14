import { describe, expect, it } from 'vitest'
import { chosenPeriod, grantInput } from './grants'

const id = '01a20c39-c309-72f7-90d7-dbde213ddb43'
const now = new Date('2026-11-24T18:00:00Z')
const zone = 'America/Chicago'
const offer = (accessDays: number | null = null, beginsOn: string | null = null) => ({ accessDays, beginsOn })

describe('grantInput', () => {
  it('takes empty days', () => {
    expect(grantInput.parse({ key: id, contact: id, offer: id })).toEqual({
      key: id,
      contact: id,
      offer: id,
      from: '',
      until: '',
      notify: false,
    })
  })
  it('refuses no offer, a day that is none, and an end before its begin', () => {
    const errors = (changes: object) =>
      grantInput.safeParse({ contact: id, offer: id, ...changes }).error?.issues.map(issue => issue.path[0])
    expect(errors({ offer: '' })).toEqual(['offer'])
    expect(errors({ from: '2026-13-40' })).toEqual(['from'])
    expect(errors({ from: '2026-02-31' })).toEqual(['from'])
    expect(errors({ from: '9999-12-31' })).toEqual(['from'])
    expect(errors({ from: '0000-01-01' })).toEqual(['from'])
    expect(errors({ from: '2026-12-02', until: '2026-12-01' })).toEqual(['until'])
    expect(errors({ from: '2026-12-02', until: '2026-12-02' })).toBeUndefined()
  })
})

describe('chosenPeriod', () => {
  it('is what the offer says where no day was chosen', () => {
    expect(chosenPeriod(offer(), { from: '', until: '' }, now, zone)).toEqual({ startsAt: now, endsAt: null })
    const begins = chosenPeriod(offer(7, '2026-12-02'), { from: '', until: '' }, now, zone)
    expect(begins).toEqual({ startsAt: new Date('2026-12-02T06:00:00Z'), endsAt: new Date('2026-12-09T06:00:00Z') })
  })
  it('begins now today, and at the location’s midnight on another day', () => {
    expect(chosenPeriod(offer(), { from: '2026-11-24', until: '' }, now, zone).startsAt).toEqual(now)
    expect(chosenPeriod(offer(), { from: '2026-12-01', until: '' }, now, zone).startsAt).toEqual(
      new Date('2026-12-01T06:00:00Z'),
    )
  })
  it('counts the last day to its end, also where the clocks change', () => {
    expect(chosenPeriod(offer(), { from: '', until: '2027-03-14' }, now, zone).endsAt).toEqual(
      new Date('2027-03-15T04:59:59Z'),
    )
    expect(chosenPeriod(offer(30), { from: '', until: '2026-12-31' }, now, 'UTC').endsAt).toEqual(
      new Date('2026-12-31T23:59:59Z'),
    )
  })
  it('lasts the offer’s days from the day that was chosen', () => {
    const period = chosenPeriod(offer(30), { from: '2026-12-01', until: '' }, now, 'UTC')
    expect(period.endsAt).toEqual(new Date('2026-12-31T00:00:00Z'))
  })
})

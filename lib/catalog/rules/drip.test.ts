import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '@/lib/platform/time'
import { dripOpensAt } from './drip'

const now = new Date('2026-11-24T12:00:00Z')
const chicago = { now, timeZone: 'America/Chicago', firstAccessAt: null }
const days = (dripDays: number) => ({ dripDays, dripDate: null })

describe('a drip', () => {
  it('opens at the location’s own midnight, not at noon in Greenwich', () => {
    const opens = dripOpensAt({ dripDays: null, dripDate: '2026-12-02' }, chicago)
    expect(opens).toEqual(new Date('2026-12-02T06:00:00Z'))
  })

  it('counts its days from the first access, by the location’s calendar', () => {
    // Half past eleven in the evening of the 20th in Chicago is the 21st in Greenwich.
    const firstAccessAt = new Date('2026-11-21T05:30:00Z')
    expect(dripOpensAt(days(7), { ...chicago, firstAccessAt })).toEqual(new Date('2026-11-27T06:00:00Z'))
  })

  it('counts from now where there was no access yet', () => {
    expect(dripOpensAt(days(1), chicago)).toEqual(new Date('2026-11-25T06:00:00Z'))
  })

  it('is open on its first day when it waits for none', () => {
    expect(dripOpensAt(days(0), chicago)?.getTime()).toBeLessThanOrEqual(now.getTime())
  })

  it('keeps to midnight over a change of the clocks', () => {
    const firstAccessAt = new Date('2026-10-30T12:00:00Z')
    expect(dripOpensAt(days(7), { ...chicago, firstAccessAt })).toEqual(new Date('2026-11-06T06:00:00Z'))
  })

  it('takes the later of two, and none where none is set', () => {
    expect(dripOpensAt({ dripDays: 1, dripDate: '2026-12-02' }, chicago)).toEqual(new Date('2026-12-02T06:00:00Z'))
    expect(dripOpensAt({ dripDays: null, dripDate: null }, chicago)).toBeNull()
  })

  it('opens on the day that lies so many days later, in every zone', () => {
    const zones = fc.constantFrom('Pacific/Kiritimati', 'America/Sao_Paulo', 'Europe/Berlin', 'Asia/Kathmandu', 'UTC')
    const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(zones, moments, fc.nat(400), (timeZone, firstAccessAt, dripDays) => {
        const opens = dripOpensAt({ dripDays, dripDate: null }, { now, timeZone, firstAccessAt }) as Date
        const began = Date.parse(isoDate(firstAccessAt, timeZone))
        expect((Date.parse(isoDate(opens, timeZone)) - began) / 86_400_000).toBe(dripDays)
        expect(isoDate(new Date(opens.getTime() - 1), timeZone) < isoDate(opens, timeZone)).toBe(true)
      }),
    )
  })
})

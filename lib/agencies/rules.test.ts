import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTimeZone } from '@/lib/platform/time'
import { groupTimeZones, slugFault, slugVariant, suggestSlug, zonesToday, zoneToday } from './rules'

describe('a slug from a name', () => {
  it.each([
    ['Lakeside Yoga', 'lakeside-yoga'],
    ['  Café Olé & Söhne ', 'cafe-ole-sohne'],
    ['Straße 7', 'strasse-7'],
    ['Ørsted’s Gym', 'orsteds-gym'],
    ['--Harbor--Strength--', 'harbor-strength'],
    ['A name that goes on and on until nobody reads it', 'a-name-that-goes-on-and-on-until-nobody'],
    ['ヨガ', ''],
  ])('%s → %s', (name, slug) => expect(suggestSlug(name)).toBe(slug))

  it('is allowed, or too short, for whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), name => {
        const slug = suggestSlug(name)
        expect(slug.length).toBeLessThanOrEqual(40)
        if (slug.length >= 3) expect(slugFault(slug)).toBeNull()
      }),
    )
  })
})

describe('what a slug may be', () => {
  it.each(['abc', 'a-1', 'lakeside-yoga-2'])('%s', slug => expect(slugFault(slug)).toBeNull())
  it.each(['ab', 'Lakeside', '-abc', 'abc-', 'a--b', 'a_b', 'a/b', 'a b', 'é-cole', 'x'.repeat(41)])('not %s', slug =>
    expect(slugFault(slug)).not.toBeNull(),
  )
})

describe('variants of a taken slug', () => {
  it('count up from the slug itself', () => {
    expect([1, 2, 3].map(n => slugVariant('lakeside', n))).toEqual(['lakeside', 'lakeside-2', 'lakeside-3'])
  })
  it('stay within the length and well formed', () => {
    const long = `${'x'.repeat(37)}-yz`
    expect(slugFault(slugVariant(long, 12))).toBeNull()
  })
})

it('groups time zones by region', () => {
  expect(groupTimeZones(['America/Argentina/Buenos_Aires', 'America/New_York', 'UTC'])).toEqual([
    {
      region: 'America',
      zones: [
        { value: 'America/Argentina/Buenos_Aires', label: 'Argentina, Buenos Aires' },
        { value: 'America/New_York', label: 'New York' },
      ],
    },
    { region: 'Other', zones: [{ value: 'UTC', label: 'UTC' }] },
  ])
})

describe('time zones by their names of today', () => {
  const zones = zonesToday(Intl.supportedValuesOf('timeZone'), 'Asia/Calcutta')

  it('holds each once, and none by its former name', () => {
    expect(new Set(zones).size).toBe(zones.length)
    expect(zones).toEqual(expect.arrayContaining(['Europe/Kyiv', 'Asia/Kolkata', 'America/Chicago', 'UTC']))
    expect(zones).not.toEqual(expect.arrayContaining(['Europe/Kiev']))
    expect(zones).not.toContain('Asia/Calcutta')
  })

  it('are all known to the runtime, and keep the time', () => {
    expect(zones.filter(zone => !isTimeZone(zone))).toEqual([])
    const clock = (timeZone: string) => new Date(0).toLocaleString('en', { timeZone })
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(clock(zoneToday(zone)), zone).toBe(clock(zone))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupTimeZones, slugFault, slugVariant, suggestSlug } from './rules'

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

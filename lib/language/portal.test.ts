import { describe, expect, it } from 'vitest'
import { clock, fileSize, longDate, portalText } from './portal'
import { LANGS } from './types'

const given = [3, 2, 'Mara', 5]

/** Every text by its place; one that takes values with some put in. */
function textsOf(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value === 'function') return [[place, String(value(...given))]]
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${place}/${key}`))
}

describe.each(LANGS)('the portal in %s', lang => {
  const texts = textsOf(portalText(lang))

  it.each(texts)('%s is said, without a stray space or a hole', (_place, text) => {
    expect(text).toBe(text.trim())
    expect(text).not.toMatch(/ {2}|undefined|NaN|^$/)
  })

  it('is translated', () => {
    if (lang === 'en') return
    const english = new Map(textsOf(portalText('en')))
    const alike = texts.filter(([place, text]) => english.get(place) === text && /[a-z]{4}/.test(text))
    expect(alike).toEqual([])
  })
})

it('writes a day as its language does, with the year where it is another', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const at = new Date('2026-12-02T06:00:00Z')
  const zone = 'America/Chicago'
  expect(LANGS.map(lang => longDate(at, now, { zone, lang }))).toEqual(['2 December', '2 de diciembre', '2. Dezember'])
  expect(longDate(new Date('2027-01-01T05:00:00Z'), now, { zone, lang: 'en' })).toBe('31 December')
  expect(longDate(new Date('2027-01-01T06:00:00Z'), now, { zone, lang: 'en' })).toBe('1 January 2027')
})

it('writes a position and a size', () => {
  expect([0, 9, 252, 724, 3849].map(clock)).toEqual(['0:00', '0:09', '4:12', '12:04', '1:04:09'])
  expect([1, 180_400, 11_040_000].map(size => fileSize(size, 'de'))).toEqual(['1 kB', '180 kB', '11 MB'])
  expect(fileSize(1_550_000, 'de')).toBe('1,6 MB')
})

import { describe, expect, it } from 'vitest'
import { dateWords, momentWords, waitWords } from './dates'

const now = new Date('2026-11-23T09:00:00Z')
const CHICAGO = 'America/Chicago'

describe('dateWords', () => {
  it.each([
    ['2026-11-03T12:00:00Z', 'UTC', 'en', '3 November'],
    ['2026-11-03T12:00:00Z', 'UTC', 'de', '3. November'],
    ['2026-11-03T12:00:00Z', 'UTC', 'es', '3 de noviembre'],
    ['2025-11-03T12:00:00Z', 'UTC', 'en', '3 November 2025'],
    ['2026-11-04T03:00:00Z', CHICAGO, 'en', '3 November'],
    ['2026-11-04T03:00:00Z', 'Pacific/Auckland', 'en', '4 November'],
    ['2027-01-01T03:00:00Z', CHICAGO, 'en', '31 December'],
    ['2026-11-23T08:59:00Z', 'UTC', 'en', '23 November, 08:59'],
    ['2026-11-23T06:05:00Z', CHICAGO, 'en', '23 November, 00:05'],
    ['2026-11-24T08:00:00Z', 'UTC', 'de', '24. November, 08:00'],
  ] as const)('%s in %s (%s): %s', (at, zone, lang, words) => {
    expect(dateWords(new Date(at), now, zone, lang)).toBe(words)
  })
})

describe('momentWords', () => {
  it('always says the time, once', () => {
    expect(momentWords(new Date('2026-12-23T21:32:00Z'), now, CHICAGO, 'en')).toBe('23 December, 15:32')
    expect(momentWords(new Date('2026-11-23T10:00:00Z'), now, 'UTC', 'en')).toBe('23 November, 10:00')
  })
})

describe('waitWords', () => {
  it.each([
    [0, 'en', '1 second'],
    [0.2, 'en', '1 second'],
    [30, 'en', '30 seconds'],
    [90, 'es', '90 segundos'],
    [91, 'en', '2 minutes'],
    [240, 'de', '4 Minuten'],
    [241, 'es', '5 minutos'],
  ] as const)('%i s (%s): %s', (seconds, lang, words) => {
    expect(waitWords(seconds, lang)).toBe(words)
  })
})

import { expect, test } from 'vitest'
import { formatDate, formatDateTime, formatRelative, formatTime, isoDate, isTimeZone } from './time'

const at = new Date('2026-11-24T06:12:00Z')

test('in the zone that was asked for', () => {
  expect(formatDateTime(at, 'Europe/Berlin')).toBe('24 Nov 2026, 07:12')
  expect(formatDateTime(at, 'America/Chicago')).toBe('24 Nov 2026, 00:12')
  expect(formatTime(at, 'America/Los_Angeles')).toBe('22:12')
  expect(isoDate(at, 'America/Los_Angeles')).toBe('2026-11-23')
})

test('in the language that was asked for', () => {
  expect(formatDate(at, 'UTC', 'es')).toBe('24 nov 2026')
  expect(formatDate(at, 'UTC', 'de')).toMatch(/^24\. Nov\. 2026$/)
})

test.each([
  ['2026-11-24T06:12:00Z', 'today, 07:12'],
  ['2026-11-23T23:30:00Z', 'today, 00:30'],
  ['2026-11-23T22:30:00Z', 'yesterday, 23:30'],
  ['2026-11-24T23:30:00Z', 'tomorrow, 00:30'],
  ['2026-11-03T08:00:00Z', '3 Nov, 09:00'],
  ['2025-11-03T08:00:00Z', '3 Nov 2025, 09:00'],
])('%s is %s', (when, words) => {
  expect(formatRelative(new Date(when), at, 'Europe/Berlin')).toBe(words)
})

test('days are counted by the calendar, not by 24 hours, also when the clocks change', () => {
  const now = new Date('2026-03-29T20:00:00Z')
  expect(formatRelative(new Date('2026-03-28T22:30:00Z'), now, 'Europe/Berlin', 'de')).toBe('gestern, 23:30')
  expect(formatRelative(new Date('2026-03-28T23:30:00Z'), now, 'Europe/Berlin', 'es')).toBe('hoy, 00:30')
})

test('time zones', () => {
  expect(isTimeZone('America/Chicago')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
})

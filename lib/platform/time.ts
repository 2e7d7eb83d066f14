import { onGlobal } from './global'

const formats = () => onGlobal('time.formats', () => new Map<string, Intl.DateTimeFormat>())

function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`
  const known = formats().get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(languageTag(locale), { ...options, timeZone: zone })
  formats().set(key, made)
  return made
}

// English here is the international one: day before month, 24 hours.
function languageTag(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const dayOfThisYear: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/** `24 Nov 2026`, as it is in the IANA zone `zone`. */
export function formatDate(at: Date, zone: string, locale = 'en'): string {
  return format(locale, zone, day).format(at)
}

/** `07:12`, as it is in the IANA zone `zone`. */
export function formatTime(at: Date, zone: string, locale = 'en'): string {
  return format(locale, zone, clock).format(at)
}

/** `24 Nov 2026, 07:12`, as it is in the IANA zone `zone`. */
export function formatDateTime(at: Date, zone: string, locale = 'en'): string {
  return `${formatDate(at, zone, locale)}, ${formatTime(at, zone, locale)}`
}

/**
 * `today, 07:12` · `yesterday, 18:40` · `3 Nov, 09:00` · `3 Nov 2025, 09:00`: the shortest that can't be misread,
 * by calendar days of `zone`.
 */
export function formatRelative(at: Date, now: Date, zone: string, locale = 'en'): string {
  return `${relativeDay(at, now, zone, locale)}, ${formatTime(at, zone, locale)}`
}

function relativeDay(at: Date, now: Date, zone: string, locale: string): string {
  const distance = dayNumber(at, zone) - dayNumber(now, zone)
  if (Math.abs(distance) <= 1) {
    return new Intl.RelativeTimeFormat(languageTag(locale), { numeric: 'auto' }).format(distance, 'day')
  }
  const sameYear = isoDate(at, zone).slice(0, 4) === isoDate(now, zone).slice(0, 4)
  return format(locale, zone, sameYear ? dayOfThisYear : day).format(at)
}

function dayNumber(at: Date, zone: string): number {
  return Math.round(Date.parse(`${isoDate(at, zone)}T00:00:00Z`) / 86_400_000)
}

/** `2026-11-24`: the calendar day of `at` in `zone`, as a date input wants it. */
export function isoDate(at: Date, zone: string): string {
  const parts = format('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(each => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** Whether `zone` is a time zone that this machine knows by its IANA name. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

import { Temporal } from 'temporal-polyfill'
import type { OfferFields, Price } from './types'

const DAY_MS = 86_400_000

/** Whether a text is a day that the calendar has, of this century or the next: what a date field of a form may hold. */
export function isDay(text: string): boolean {
  const at = /^2[01]\d\d-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The first moment of a calendar day (`2026-11-24`) in an IANA zone. */
export function midnightOf(day: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds)
}

/**
 * From when to when a grant of the offer made at `now` holds: from the offer's day, if that is still to come, else from now; for its days of
 * access, or without an end (null).
 */
export function grantPeriod(
  offer: Pick<OfferFields, 'accessDays' | 'beginsOn'>,
  now: Date,
  zone: string,
): { startsAt: Date; endsAt: Date | null } {
  const day = offer.beginsOn ? midnightOf(offer.beginsOn, zone) : now
  const startsAt = day > now ? day : now
  return { startsAt, endsAt: offer.accessDays ? new Date(startsAt.getTime() + offer.accessDays * DAY_MS) : null }
}

/** The price as staff screens say it. */
export const priceLabels: Record<Price, string> = {
  free: 'Free',
  one_time: 'One-time',
  subscription: 'Subscription',
}

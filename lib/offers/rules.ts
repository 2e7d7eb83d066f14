import { Temporal } from 'temporal-polyfill'
import type { OfferFields, Price } from './types'

const DAY_MS = 86_400_000

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

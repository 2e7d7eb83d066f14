import { z } from 'zod'
import { formKey } from '@/lib/platform/form-key'
import { isoDate } from '@/lib/platform/time'
import { grantPeriod, isDay, midnightOf } from '../rules'
import type { OfferFields } from '../types'

const day = z
  .string()
  .trim()
  .default('')
  .refine(text => text === '' || isDay(text), 'Choose a day, or leave it empty.')

/** Which offer, from and until which day of the location; an empty day is what the offer says. */
export const grantInput = z
  .object({
    key: formKey,
    contact: z.uuid(),
    offer: z.uuid('Choose an offer.'),
    from: day,
    until: day,
    notify: z
      .literal('on')
      .optional()
      .transform(value => value === 'on'),
  })
  .refine(({ from, until }) => !from || !until || from <= until, {
    path: ['until'],
    message: 'The last day lies before the first one.',
  })

export const grantOfContact = z.object({ contact: z.uuid(), grant: z.uuid() })

const DAY_MS = 86_400_000

/**
 * From when to when a grant holds by the days that were chosen, whole days of the location's zone: from the first one's midnight (today: from
 * now) to the last second of the last one. An empty day is what the offer says.
 */
export function chosenPeriod(
  offer: Pick<OfferFields, 'accessDays' | 'beginsOn'>,
  { from, until }: { from: string; until: string },
  now: Date,
  zone: string,
): { startsAt: Date; endsAt: Date | null } {
  const usual = grantPeriod(offer, now, zone)
  const startsAt = from === isoDate(now, zone) ? now : from ? midnightOf(from, zone) : usual.startsAt
  if (until) return { startsAt, endsAt: new Date(midnightOf(dayAfter(until), zone).getTime() - 1000) }
  return { startsAt, endsAt: offer.accessDays ? new Date(startsAt.getTime() + offer.accessDays * DAY_MS) : null }
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)

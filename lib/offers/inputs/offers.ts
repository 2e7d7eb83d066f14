import { z } from 'zod'
import { line } from '@/lib/platform/text'
import { isDay } from '../rules'

const title = line().min(1, 'Write a title for the offer.').max(120, 'Shorten the title to 120 characters.')

/** What staff type of an offer. Products come as `products[]`; none ticked is an empty list. */
export const offerInput = z
  .object({
    title,
    description: z.string().trim().max(2000, 'Shorten the description to 2000 characters.').default(''),
    price: z.enum(['free', 'one_time', 'subscription'], 'Choose one of the three.'),
    status: z.enum(['draft', 'published'], 'Choose draft or published.'),
    accessDays: z
      .string()
      .trim()
      .default('')
      .refine(
        text => text === '' || (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 3650),
        'Write whole days from 1 to 3650, or leave it empty for no end.',
      )
      .transform(text => (text === '' ? null : Number(text))),
    beginsOn: z
      .string()
      .trim()
      .default('')
      .refine(text => text === '' || isDay(text), 'Choose a day, or leave it empty to begin at once.')
      .transform(text => text || null),
    products: z.array(z.uuid()).max(500).default([]),
  })
  .superRefine(({ status, products }, context) => {
    if (status !== 'published' || products.length > 0) return
    const message = 'Tick at least one product: without one there is nothing to see. Or keep the offer a draft.'
    context.addIssue({ code: 'custom', path: ['products'], message })
  })

export const offerChange = z.intersection(offerInput, z.object({ offer: z.uuid() }))

const offerSorts = ['title', 'holders', 'created'] as const
export type OfferSort = (typeof offerSorts)[number]

/** The offers list's address; what it does not understand counts as not said. */
export const offersAddress = z.object({
  q: z.string().trim().max(100).catch(''),
  /** A column; with `-` before it from its end. */
  sort: z
    .string()
    .regex(new RegExp(`^-?(${offerSorts.join('|')})$`))
    .catch('title'),
  page: z.coerce.number().int().min(1).max(99_999).catch(1),
})

import { z } from 'zod'
import { line } from '@/lib/platform/text'
import { isTimeZone } from '@/lib/platform/time'
import { slugFault } from '../rules'

const uses = z.enum(['client_portal', 'courses'], 'Choose one of the two.')
const email = z.email()

export const agencyInput = z.object({
  name: line().min(1, 'Enter a name for the agency.').max(100, 'Use at most 100 characters.'),
  newLocationsUse: uses,
})

/** What staff type of a new location; an empty slug lets us make one from the name. */
export const locationInput = z.object({
  name: line().min(1, 'Enter a name for the location.').max(80, 'Use at most 80 characters.'),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .default('')
    .superRefine((slug, context) => {
      const fault = slug === '' ? null : slugFault(slug)
      if (fault) context.addIssue({ code: 'custom', message: fault })
    }),
  timeZone: z.string().refine(isTimeZone, 'Choose one of the time zones.'),
  language: z.enum(['en', 'es', 'de'], 'Choose one of the languages.'),
  supportEmail: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'That is too long for an email.')
    .refine(text => text === '' || email.safeParse(text).success, 'Write the whole address, like help@example.com.')
    .transform(text => text || null),
  accentColour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, 'Write a colour as # and six digits, like #1f5f4a.'),
})

/** The list's address. */
export const locationsAddress = z.object({
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

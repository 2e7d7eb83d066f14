import { z } from 'zod'
import { formKey } from '@/lib/platform/form-key'
import { line } from '@/lib/platform/text'
import { phoneNumber } from './rules/phone'
import { contactsSorts, contactsViews } from './types'

const ticked = z
  .literal('on')
  .optional()
  .transform(value => value === 'on')

const blank = (text: string) => text === ''

/** What staff type of a contact. */
export const contactInput = z.object({
  firstName: line()
    .min(1, 'Write a first name, so that messages can greet them.')
    .max(80, 'Shorten the first name to 80 characters.'),
  lastName: line().max(80, 'Shorten the last name to 80 characters.').default(''),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'That is too long for an email.')
    .refine(text => blank(text) || z.email().safeParse(text).success, 'Write the whole address, like name@example.com.')
    .transform(text => text || null),
  phone: z
    .string()
    .trim()
    .max(40, 'That is too long for a phone number.')
    .refine(
      text => blank(text) || phoneNumber(text) !== null,
      'Write the number with its country, like +1 312 555 0134: without it nobody can tell where to call.',
    )
    .transform(phoneNumber),
  language: z.union([z.enum(['en', 'es', 'de']), z.literal('').transform(() => null)], 'Choose one of the languages.'),
  emailConsent: ticked,
})

export const contactId = z.object({ contact: z.uuid() })
export const contactChange = contactInput.extend({ contact: z.uuid() })
export const deviceOfContact = z.object({ contact: z.uuid(), device: z.uuid() })

const MAX_HOURS = 8784

/** What the "Generate magic link" dialog sends; `hours` is what was chosen, by preset or by hand. */
export const generateInput = z
  .object({
    key: formKey,
    contact: z.uuid(),
    life: z.enum(['1', '24', '168', '720', 'other'], 'Choose for how long the link works.'),
    lifeAmount: z.string().trim().default(''),
    lifeUnit: z.enum(['hours', 'days']).default('days'),
    use: z.enum(['reusable', 'once'], 'Choose how often the link works.'),
    /** Product and lesson with a slash between; empty: the library. */
    landing: z
      .string()
      .regex(/^$|^[0-9a-f-]{36}\/[0-9a-f-]{36}$/, 'Choose one of the lessons, or the library.')
      .default(''),
    turnOff: ticked,
    signOut: ticked,
    sendEmail: ticked,
    consent: ticked,
  })
  // All at once, so that one look at the form shows everything that is missing.
  .superRefine(({ life, lifeAmount, lifeUnit, turnOff, signOut, consent }, context) => {
    if (!consent) {
      const message = 'Confirm that the person agreed to get their link this way.'
      context.addIssue({ code: 'custom', path: ['consent'], message })
    }
    const fault = life === 'other' ? amountFault(lifeAmount, lifeUnit) : undefined
    if (fault) context.addIssue({ code: 'custom', path: ['lifeAmount'], message: fault })
    if (signOut && !turnOff) {
      const message = 'Turn off older links as well: with one of them they would be in again at once.'
      context.addIssue({ code: 'custom', path: ['signOut'], message })
    }
  })
  .transform(({ life, lifeAmount, lifeUnit, ...rest }) => ({
    ...rest,
    hours: life === 'other' ? hoursOf(lifeAmount, lifeUnit) : Number(life),
    /** The field that an error about the life belongs to. */
    lifeField: life === 'other' ? ('lifeAmount' as const) : ('life' as const),
  }))

const hoursOf = (amount: string, unit: 'hours' | 'days') => Number(amount) * (unit === 'days' ? 24 : 1)

function amountFault(amount: string, unit: 'hours' | 'days'): string | undefined {
  if (!/^\d{1,5}$/.test(amount) || Number(amount) < 1) return 'Write a whole number from 1 on.'
  if (hoursOf(amount, unit) > MAX_HOURS) return 'A link works for 366 days at most.'
  return undefined
}

const whole = (text: unknown) => (typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : 1)

/** The contacts list's address; what it does not understand counts as not said. */
export const contactsAddress = z.object({
  q: z.string().trim().max(100).catch(''),
  view: z.enum(contactsViews).catch('all'),
  /** A column; with `-` before it from its end. */
  sort: z
    .string()
    .regex(new RegExp(`^-?(${contactsSorts.join('|')})$`))
    .catch('name'),
  page: z
    .unknown()
    .optional()
    .transform(text => Math.max(1, whole(text))),
})

import { z } from 'zod'
import { isId } from '@/lib/platform/ids'
import { line } from '@/lib/platform/text'
import { passwordFault } from './password-rules'

const email = z.string().trim().toLowerCase().min(1, 'Enter your email.').max(254, 'That is too long for an email.')
const named = line().min(1, 'Enter your name.').max(100, 'Use at most 100 characters.')
const newPassword = z.string().superRefine((text, context) => {
  const fault = passwordFault(text)
  if (fault) context.addIssue({ code: 'custom', message: fault })
})

export const signInInput = z.object({
  email,
  password: z.string().min(1, 'Enter your password.').max(1000, 'That is too long for a password.'),
  /** The page that the way in leads back to. */
  from: z.string().default(''),
})

/** What a portal's sign-in page sends; what is wrong with it is said in the location's language. */
/** A portal's sign-in page. Whether the address is one is said in the location's language; `choose`: the other way is only asked for. */
export const portalSignInInput = z.object({
  location: z.string().max(100),
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(1000).default(''),
  language: z.string().max(10).default('en'),
  way: z.enum(['link', 'choose', 'password']).catch('link'),
})

export const profileInput = z.object({ name: named })

export const passwordInput = z.object({
  currentPassword: z.string().min(1, 'Enter your current password.').max(1000, 'That is too long for a password.'),
  newPassword,
})

export const sessionInput = z.object({ session: z.string().refine(isId, 'That session is not there any more.') })

export const resetInput = z.object({ token: z.string().max(200), password: newPassword })

export const setupInput = z
  .object({
    token: z.string().max(200),
    agencyName: line().min(1, 'Enter a name for the agency.').max(100, 'Use at most 100 characters.'),
    name: named,
    email: email.pipe(z.email('Enter an email such as name@example.com.')),
    password: newPassword,
  })
  .superRefine(({ password, email: address }, context) => {
    const fault = passwordFault(password, address)
    if (fault) context.addIssue({ code: 'custom', message: fault, path: ['password'] })
  })

import { z } from 'zod'

/** What a learner's own password forms send; the rules speak afterwards, in keys of the catalogue. */
export const passwordInput = z.object({
  /** Whether the form was the one that changes a password, or the one that sets a first one. */
  had: z.enum(['yes', 'no']),
  currentPassword: z.string().default(''),
  newPassword: z.string(),
  signOut: z.literal('on').optional(),
})

export const removalInput = z.object({ currentPassword: z.string().default('') })

import { z } from 'zod'
import { PASTED_AT_MOST } from '@/lib/magic-links/pasted'

/** What was pasted to be looked at: a link, with or without text around it. */
export const lookInput = z.object({
  pasted: z
    .string()
    .max(PASTED_AT_MOST, 'That is more than a mail. Paste the link, or the lines around it.')
    .refine(text => text.trim() !== '', 'Paste the link that does not work.'),
})

import { z } from 'zod'
import { formKey } from '@/lib/platform/form-key'
import { messageViews } from './types'

/** Whether a text is a mail address as far as anybody can tell. */
export const isAddress = (text: string) => z.email().safeParse(text).success

export const messageId = z.object({ message: z.uuid() })

/** Contacts who get a login email. */
export const loginEmailInput = z.object({
  key: formKey,
  contacts: z
    .array(z.uuid(), 'Choose at least one contact.')
    .min(1, 'Choose at least one contact.')
    .max(50, 'Choose 50 contacts at most.'),
})

/** The Messages page's address; what it does not understand counts as not said. */
export const messagesAddress = z.object({
  q: z.string().trim().max(100).catch(''),
  view: z.enum(messageViews).catch('all'),
  sort: z.enum(['newest', 'oldest']).catch('newest'),
  page: z.coerce.number().int().min(1).max(99_999).catch(1),
})

/** How one message is shown. */
export const messageAddress = z.object({
  view: z.enum(['mail', 'plain']).catch('mail'),
  look: z.enum(['light', 'dark']).catch('light'),
})

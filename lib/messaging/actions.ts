'use server'

import { headers } from 'next/headers'
import { publicAction, staffAction } from '@/lib/auth/action'
import { asking } from '@/lib/language/asking'
import { langOf } from '@/lib/language/types'
import { askByAddress } from '@/lib/magic-links/by-address'
import { waitWords } from '@/lib/magic-links/pages/dates'
import { clientAddress, networkOf } from '@/lib/platform/network'
import { askInput, isAddress, loginEmailInput, messageId } from './inputs'
import { mailLogins } from './writes/login-email'
import { queueAgain } from './writes/queue'

/** The sign-in page's form: a link by email. Says the same whether anybody has the address. */
export const askForLink = publicAction({
  input: askInput,
  run: async ({ location, email, language }) => {
    const texts = asking[langOf(language)].form
    if (!isAddress(email)) return { ok: false, fieldErrors: { email: texts.invalid } }
    const asked = await askByAddress(location, email, networkOf(clientAddress(await headers())))
    if (asked.kind !== 'busy') return { ok: true, data: { sent: true } }
    return { ok: false, formError: texts.busy.replace('{wait}', waitWords(asked.retryAfterSeconds, asked.lang)) }
  },
})

/** Sends a message anew that failed, or of which nobody knows whether it left. */
export const sendAgain = staffAction({
  may: 'messages.send',
  input: messageId,
  run: async ({ tx, input }) => {
    if (await queueAgain(tx, input.message)) return { ok: true }
    return { ok: false, formError: 'This message is on its way, or has arrived. Reload the page to see how it stands.' }
  },
})

/** Mails each of these contacts a link, for whom staff find that they may need one. Needs their consent to email. */
export const sendLoginEmail = staffAction({
  may: 'messages.send',
  input: loginEmailInput,
  run: async ({ tx, user, input }) => ({ ok: true, data: await mailLogins(tx, user, input) }),
})

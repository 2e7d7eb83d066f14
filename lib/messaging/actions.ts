'use server'

import { staffAction } from '@/lib/auth/action'
import { loginEmailInput, messageId } from './inputs'
import { mailLogins } from './writes/login-email'
import { queueAgain } from './writes/queue'

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

'use server'
import { askAction } from '@/lib/auth/action'
import { lookInput } from './inputs'
import { lookAt } from './pages'
import { noLinkWords } from './rules/none'

/** Says what a pasted link is and why it does or does not open. What was pasted is kept nowhere. */
export const lookAtLink = askAction({
  may: 'links.look',
  input: lookInput,
  run: async ({ user, input }) => {
    const look = await lookAt(user, input.pasted)
    if (look === 'none') return { ok: false, fieldErrors: { pasted: noLinkWords(input.pasted) } }
    if (look === 'unknown') return { ok: false, fieldErrors: { pasted: notYours } }
    return { ok: true, data: look }
  },
})

const notYours =
  'This is not a link of a location that you may see. Perhaps a mail app cut it short: copy it whole from the mail. Or it belongs to another location, or to another installation.'

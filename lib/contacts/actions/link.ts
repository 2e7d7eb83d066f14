'use server'
import { staffAction } from '@/lib/auth/action'
import { lessonPath } from '@/lib/magic-links/contact-link'
import { qrDataUrl } from '@/lib/magic-links/qr'
import { listLandings } from '@/lib/offers/reads/grants'
import { submitName } from '@/lib/platform/form-key'
import { formatDateTime } from '@/lib/platform/time'
import { generateInput } from '../inputs'
import { readForLink } from '../reads'
import { lifeWords } from '../rules/words'
import type { MadeLink } from '../types'
import { generateLinkOnce } from '../writes/generate'

/**
 * Makes a contact's link and shows it once: nothing keeps it. Turns the older ones off where that is asked for, under the contact's lock, so
 * that no older link survives between the two.
 */
export const generateLink = staffAction({
  may: 'links.generate',
  input: generateInput,
  run: async ({ tx, location, user, input }) => {
    const found = await readForLink(tx, input.contact)
    if (!found) return { ok: false, formError: 'This contact does not exist any more. Reload the list.' }
    if (found.status === 'blocked') {
      return { ok: false, formError: `${found.firstName} is blocked, so no link would open. Unblock them first.` }
    }
    const { linkLifeHours } = found.location
    if (input.hours > linkLifeHours) {
      const message = `${location.name} allows ${lifeWords(linkLifeHours)} at most.`
      return { ok: false, fieldErrors: { [input.lifeField]: message } }
    }
    const landing = (await listLandings(tx, found.id)).find(
      each => `${each.productId}/${each.lessonId}` === input.landing,
    )
    if (input.landing && !landing) {
      return { ok: false, fieldErrors: { landing: 'They can’t reach this lesson any more. Choose another.' } }
    }

    const once = input.use === 'once'
    const to = landing ? lessonPath(landing.productId, landing.lessonId) : null
    const { key, hours, turnOff, signOut, sendEmail } = input
    const form = submitName(key, user.id, found.id, hours, once, to, turnOff, signOut, sendEmail)
    const place = { contact: found, notBefore: location.linksNotBefore, user }
    const made = await generateLinkOnce(tx, place, { hours, once, to, turnOff, signOut, sendEmail, form })
    if (!made)
      return { ok: false, formError: 'This form made a link before, which was turned off since. Reload the page.' }
    const { link, ...rest } = made
    const data: MadeLink = {
      url: link.url,
      qr: qrDataUrl(link.url),
      until: formatDateTime(link.expiresAt, location.timeZone),
      life: lifeWords(input.hours),
      once,
      lesson: landing?.lessonTitle ?? null,
      ...rest,
    }
    return { ok: true, data }
  },
})

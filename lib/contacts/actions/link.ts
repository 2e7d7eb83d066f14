'use server'
import type { LocationTx } from '@/db/client'
import { listContactLinks, readLastTurnOff } from '@/lib/audit/reads'
import { staffAction } from '@/lib/auth/action'
import { lessonPath, mintContactLink } from '@/lib/magic-links/contact-link'
import { qrDataUrl } from '@/lib/magic-links/qr'
import { queueMessage } from '@/lib/messaging/writes/queue'
import { listLandings } from '@/lib/offers/reads/grants'
import { newId } from '@/lib/platform/ids'
import { formatDateTime } from '@/lib/platform/time'
import { generateInput } from '../inputs'
import { readForLink } from '../reads'
import { knownSince, linkState } from '../rules/link-state'
import { lifeWords } from '../rules/words'
import type { MadeEmail, MadeLink } from '../types'
import { turnOffContactLinks } from '../writes/links'

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

    const now = new Date()
    const older = input.turnOff
      ? await countWorking(tx, found.id, { now, lifeHours: linkLifeHours, notBefore: location.linksNotBefore })
      : null
    const off = input.turnOff ? await turnOffContactLinks(tx, found.id, { signOut: input.signOut }) : null
    const contact = { id: found.id, linkGeneration: off?.linkGeneration ?? found.linkGeneration }
    const once = input.use === 'once'
    const to = landing && lessonPath(landing.productId, landing.lessonId)
    const link = mintContactLink({ location: found.location, contact, ttlHours: input.hours, once, to, now })
    const mail = { contactId: found.id, user, hours: input.hours, once, to: to ?? null, replaces: off !== null }
    const email = await emailLink(tx, input.sendEmail, mail)
    const signedOut = input.signOut && off ? off.signedOut : null
    const data: MadeLink = {
      url: link.url,
      qr: qrDataUrl(link.url),
      until: formatDateTime(link.expiresAt, location.timeZone),
      life: lifeWords(input.hours),
      once,
      lesson: landing?.lessonTitle ?? null,
      olderTurnedOff: older,
      signedOut,
      email,
    }
    const details = {
      ttlHours: input.hours,
      once,
      to: to ?? null,
      consentAcknowledged: true,
      olderTurnedOff: older,
      signedOut,
      messageId: email?.id ?? null,
    }
    const audit = {
      act: 'link.generated' as const,
      contactId: found.id,
      linkKind: link.kind,
      linkIat: link.iat,
      details,
    }
    return { ok: true, data, audit }
  },
})

type ToEmail = {
  contactId: string
  user: { id: string; name: string }
  hours: number
  once: boolean
  to: string | null
  replaces: boolean
}

/** The mail brings a link of its own, made when it leaves, so that its life begins then. The form's consent counts. */
async function emailLink(
  tx: LocationTx,
  wanted: boolean,
  { contactId, user, hours, once, to, replaces }: ToEmail,
): Promise<MadeEmail | null> {
  if (!wanted) return null
  const data = { asked: true, by: user.name, ttlHours: hours, once, to, replaces }
  const cause = `generated:${newId()}`
  const queued = await queueMessage(tx, { contactId, template: 'your_link', cause, data, actorUserId: user.id })
  return { id: queued.id, to: queued.to, skipped: queued.reason }
}

async function countWorking(
  tx: LocationTx,
  contactId: string,
  limits: { now: Date; lifeHours: number; notBefore: Date | null },
): Promise<number> {
  const links = await listContactLinks(tx, contactId)
  const turnedOff = await readLastTurnOff(tx, contactId, knownSince(links, limits.now))
  return links.filter(link => linkState(link, { ...limits, turnedOff }) === 'works').length
}

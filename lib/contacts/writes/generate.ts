import 'server-only'
import type { LocationTx } from '@/db/client'
import { listContactLinks, readByForm, readLastTurnOff } from '@/lib/audit/reads'
import { writeAudit } from '@/lib/audit/writes'
import { type ContactLink, mintContactLink, proofOf } from '@/lib/magic-links/contact-link'
import { iatToDate } from '@/lib/magic-links/token'
import { queuedBy, queueMessage } from '@/lib/messaging/writes/queue'
import { derivedKey, hmac } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import type { readForLink } from '../reads'
import { knownSince, linkState } from '../rules/link-state'
import type { MadeEmail } from '../types'
import { turnOffContactLinks } from './links'

/** Whose link, as `readForLink` gives it under the contact's lock; who makes it. */
type Place = {
  contact: NonNullable<Awaited<ReturnType<typeof readForLink>>>
  notBefore: Date | null
  user: { id: string; name: string }
}

/** What the link is to be. `form` names the submit that asks for it. */
type Asked = {
  hours: number
  once: boolean
  to: string | null
  turnOff: boolean
  signOut: boolean
  sendEmail: boolean
  form: string
}

/** A link just made; how many older ones worked until now, how many sessions ended, and the mail: null where that was not asked for. */
export type GeneratedLink = {
  link: ContactLink
  olderTurnedOff: number | null
  signedOut: number | null
  email: MadeEmail | null
}

/**
 * Makes a contact's link, with its audit row; turns the older ones off and mails it where that is asked for. A second submit of the same form gets
 * the same link once more and changes nothing; null: that link was turned off since.
 */
export async function generateLinkOnce(tx: LocationTx, place: Place, asked: Asked): Promise<GeneratedLink | null> {
  const { contact, user } = place
  const first = await readByForm(tx, { contactId: contact.id, act: 'link.generated', form: asked.form })
  if (first) return madeBefore(tx, place, asked, first)
  const now = new Date()
  const older = asked.turnOff ? await countWorking(tx, place, now) : null
  const off = asked.turnOff ? await turnOffContactLinks(tx, contact.id, { signOut: asked.signOut }) : null
  const link = mint({ ...contact, linkGeneration: off?.linkGeneration ?? contact.linkGeneration }, asked, now)
  const email = asked.sendEmail ? await emailLink(tx, place, asked) : null
  const signedOut = asked.signOut && off ? off.signedOut : null
  const details = {
    ttlHours: asked.hours,
    once: asked.once,
    to: asked.to,
    consentAcknowledged: true,
    olderTurnedOff: older,
    signedOut,
    messageId: email?.id ?? null,
    form: asked.form,
    proof: proofOf(link.token),
  }
  const { kind: linkKind, iat: linkIat } = link
  await writeAudit(tx, tx.locationId, user.id, {
    act: 'link.generated',
    contactId: contact.id,
    linkKind,
    linkIat,
    details,
  })
  return { link, olderTurnedOff: older, signedOut, email }
}

type First = NonNullable<Awaited<ReturnType<typeof readByForm>>>

async function madeBefore(
  tx: LocationTx,
  { contact }: Place,
  asked: Asked,
  { linkIat, details }: First,
): Promise<GeneratedLink | null> {
  const link = mint(contact, asked, iatToDate(linkIat ?? 0))
  if (proofOf(link.token) !== details.proof) return null
  const queued = details.messageId ? await queuedBy(tx, causeOf(asked)) : null
  return {
    link,
    olderTurnedOff: details.olderTurnedOff as number | null,
    signedOut: details.signedOut as number | null,
    email: queued && { id: queued.id, to: queued.to, skipped: queued.reason },
  }
}

function mint(contact: Place['contact'], { hours, once, to, form }: Asked, now: Date): ContactLink {
  // A one-time link takes its id from the form, so that a second submit shows the same one.
  const jti = once ? hmac(derivedKey(env().AUTH_SECRET[0] ?? '', 'form jti v1'), form).subarray(0, 6) : undefined
  const { location } = contact
  return mintContactLink({
    location,
    contact,
    ttlHours: hours,
    once,
    now,
    ...(jti ? { jti } : {}),
    ...(to ? { to } : {}),
  })
}

const causeOf = ({ form }: Asked) => `generated:${form}`

/** The mail brings a link of its own, made when it leaves, so that its life begins then. The form's consent counts. */
async function emailLink(tx: LocationTx, { contact, user }: Place, asked: Asked): Promise<MadeEmail> {
  const { hours: ttlHours, once, to, turnOff: replaces } = asked
  const data = { asked: true, by: user.name, ttlHours, once, to, replaces }
  const message = { contactId: contact.id, template: 'your_link' as const, cause: causeOf(asked), data }
  const queued = await queueMessage(tx, { ...message, actorUserId: user.id })
  return { id: queued.id, to: queued.to, skipped: queued.reason }
}

async function countWorking(tx: LocationTx, { contact, notBefore }: Place, now: Date): Promise<number> {
  const links = await listContactLinks(tx, contact.id)
  const turnedOff = await readLastTurnOff(tx, contact.id, knownSince(links, now))
  const limits = { now, lifeHours: contact.location.linkLifeHours, notBefore, turnedOff }
  return links.filter(link => linkState(link, limits) === 'works').length
}

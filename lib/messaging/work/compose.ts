import 'server-only'
import type { LocationTx } from '@/db/client'
import { logoPath } from '@/lib/agencies/rules/site'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { emailTexts } from '@/lib/language/emails'
import type { Lang } from '@/lib/language/types'
import { mintContactLink, proofOf } from '@/lib/magic-links/contact-link'
import { iatToDate } from '@/lib/magic-links/token'
import { listHeldProducts, readReach } from '@/lib/offers/reads/grants'
import { brandOf } from '@/lib/platform/colour'
import { derivedKey, hmac } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { formatPhone } from '@/lib/platform/phone'
import { type MailReceiver, type MailSite, readReceivers, readSite } from '../reads/receiver'
import { isAsked, linkPlace, untilWords } from '../rules'
import type { EmailView, Fixed, SentLink, Template, TemplateData } from '../types'
import type { MessageRow } from '../writes/send'
import { unsubscribeUrl } from '../writes/unsubscribe'

/** A message ready to be rendered: its links stand in the view as places, their addresses beside it. */
export type Composed = { view: EmailView; site: MailSite; fixed: Fixed; urls: string[]; unsubscribeUrl: string | null }

type Context = {
  tx: LocationTx
  row: MessageRow
  site: MailSite
  receiver: MailReceiver
  lang: Lang
  mintedAt: Date
}

/** Fills in what the message says, and makes its links as of `mintedAt`: the same moment makes the same links. */
export async function compose(
  tx: LocationTx,
  row: MessageRow,
  receiver: MailReceiver,
  mintedAt: Date,
): Promise<Composed> {
  const site = await readSite(tx)
  const context: Context = { tx, row, site, receiver, lang: row.language, mintedAt }
  switch (row.template) {
    case 'your_link':
      return yourLink(context, dataOf(row, 'your_link'))
    case 'login_links':
      return loginLinks(context, dataOf(row, 'login_links'))
    case 'new_device':
      return newDevice(context, dataOf(row, 'new_device'))
    case 'password_changed':
      return passwordChanged(context, dataOf(row, 'password_changed'))
    case 'access_granted':
      return accessGranted(context, dataOf(row, 'access_granted'))
  }
}

const dataOf = <T extends Template>(row: MessageRow, _template: T) => row.data as unknown as TemplateData[T]

async function yourLink(context: Context, data: TemplateData['your_link']): Promise<Composed> {
  const { site, lang, receiver, mintedAt } = context
  const { why } = emailTexts[lang]
  const link = await linkFor(context, receiver, data)
  const reason = data.by ? why.staff(data.by, site.siteName) : data.asked ? why.asked : why.site(site.siteName)
  return finish(context, link ? [link] : [], frame => ({
    ...frame,
    why: reason,
    template: 'your_link',
    firstName: receiver.firstName,
    link: link && shown(link, { context, replaces: data.replaces, now: mintedAt }),
    courses: [],
  }))
}

async function accessGranted(context: Context, data: TemplateData['access_granted']): Promise<Composed> {
  const { site, lang, receiver, mintedAt } = context
  const { why } = emailTexts[lang]
  const link = await linkFor(context, receiver, { ttlHours: null, once: false, to: null })
  const until = (at: string) => untilWords(new Date(at), mintedAt, site.timeZone, lang)
  return finish(context, link ? [link] : [], frame => ({
    ...frame,
    why: data.by ? why.staff(data.by, site.siteName) : why.site(site.siteName),
    template: 'access_granted',
    firstName: receiver.firstName,
    offer: data.offer,
    opens: new Date(data.startsAt) > mintedAt ? until(data.startsAt) : null,
    ends: data.endsAt ? until(data.endsAt) : null,
    link: link && shown(link, { context, replaces: false, now: mintedAt }),
    courses: [],
  }))
}

async function newDevice(context: Context, data: TemplateData['new_device']): Promise<Composed> {
  const { site, lang, receiver } = context
  const at = new Date(data.at)
  return finish(context, [], frame => ({
    ...frame,
    why: emailTexts[lang].why.device,
    template: 'new_device',
    firstName: receiver.firstName,
    device: data.device,
    when: untilWords(at, at, site.timeZone, lang),
    accountUrl: accountOf(site),
  }))
}

async function passwordChanged(context: Context, data: TemplateData['password_changed']): Promise<Composed> {
  const { site, lang, receiver } = context
  const at = new Date(data.at)
  return finish(context, [], frame => ({
    ...frame,
    why: emailTexts[lang].why.password,
    template: 'password_changed',
    firstName: receiver.firstName,
    what: data.what,
    device: data.device,
    when: untilWords(at, at, site.timeZone, lang),
    accountUrl: accountOf(site),
  }))
}

const accountOf = ({ slug }: MailSite) => `${env().APP_URL}${portalPaths.account(slug)}`

async function loginLinks(context: Context, data: TemplateData['login_links']): Promise<Composed> {
  const { tx, row, site, lang, mintedAt } = context
  const people = (await readReceivers(tx, data.contactIds)).filter(
    each => each.status === 'active' && each.email === row.toAddress,
  )
  const links: (Link | null)[] = []
  for (const person of people) links.push(await linkFor(context, person, { ttlHours: null, once: false, to: null }))
  const made = links.filter(link => link !== null)
  const until = made[0]?.expiresAt ?? mintedAt
  return finish(context, made, frame => ({
    ...frame,
    why: emailTexts[lang].why.asked,
    template: 'login_links',
    until: untilWords(until, mintedAt, site.timeZone, lang),
    people: people.map((person, n) => {
      const link = links[n]
      const name = `${person.firstName} ${person.lastName}`.trim()
      return { id: person.id, name, url: link ? linkPlace(row.id, made.indexOf(link)) : null }
    }),
  }))
}

type Link = SentLink & { url: string; expiresAt: Date }

/** The contact's link as of `mintedAt`; null where no offer is live: the plain sign-in address goes in its place. */
async function linkFor(
  { tx, row, site, mintedAt }: Context,
  contact: MailReceiver,
  { ttlHours, once, to }: { ttlHours: number | null; once: boolean; to: string | null },
): Promise<Link | null> {
  const { offers } = await readReach(tx, contact.id)
  if (offers.size === 0) return null
  const hours = Math.min(ttlHours ?? site.linkLifeHours, site.linkLifeHours)
  return makeLink(site, contact, row.id, { ttlHours: hours, once, to, mintedAt })
}

type Making = { ttlHours: number; once: boolean; to: string | null; mintedAt: Date }

function makeLink(
  site: Pick<MailSite, 'number' | 'linksGeneration'>,
  contact: Pick<MailReceiver, 'id' | 'linkGeneration'>,
  messageId: string,
  { ttlHours, once, to, mintedAt }: Making,
): Link {
  const jti = once ? jtiOf(messageId) : undefined
  const link = mintContactLink({
    location: site,
    contact,
    ttlHours,
    once,
    ...(jti ? { jti } : {}),
    ...(to ? { to } : {}),
    now: mintedAt,
  })
  const { url, kind, iat, expiresAt } = link
  return { contactId: contact.id, kind, iat, ttlHours, to, proof: proofOf(link.token), url, expiresAt }
}

/**
 * The addresses of a message's links, made again from what is stored of them; those that would be other ones now (turned off since, another key)
 * are left out. Only the first contact's, whose generation is at hand.
 */
export function openAgain(
  site: Pick<MailSite, 'number' | 'linksGeneration'>,
  { message, linkGeneration }: { message: Pick<MessageRow, 'id' | 'contactId' | 'data'>; linkGeneration: Buffer },
): string[] {
  const { links } = (message.data as { fixed?: Fixed }).fixed ?? { links: [] }
  const contact = { id: message.contactId, linkGeneration }
  return links
    .filter(link => link.contactId === contact.id)
    .map(({ ttlHours, kind, to, iat, proof }) => {
      const again = { ttlHours, once: kind === 3, to, mintedAt: iatToDate(iat) }
      return { proof, link: makeLink(site, contact, message.id, again) }
    })
    .filter(({ proof, link }) => link.proof === proof)
    .map(({ link }) => link.url)
}

/** One-time links in messages take their id from the message, so that a retry sends the same one. */
const jtiOf = (messageId: string) =>
  hmac(derivedKey(env().AUTH_SECRET[0] ?? '', 'message jti v1'), messageId).subarray(0, 6)

function shown(link: Link, { context, replaces, now }: { context: Context; replaces: boolean; now: Date }) {
  const { row, site, lang } = context
  return {
    url: linkPlace(row.id, 0),
    until: untilWords(link.expiresAt, now, site.timeZone, lang),
    once: link.kind === 3,
    replaces,
  }
}

type Frame = Pick<EmailView, 'lang' | 'site' | 'signInUrl' | 'unsubscribeUrl'>

async function finish(context: Context, links: Link[], fill: (frame: Frame) => EmailView): Promise<Composed> {
  const { tx, row, site, lang, receiver } = context
  const asked = isAsked(row.template, row.data as unknown as TemplateData[Template])
  const logo = logoPath(site)
  const leave = asked ? null : unsubscribeUrl(tx.locationId, receiver.id)
  const view = fill({
    lang,
    site: {
      name: site.siteName,
      initials: initialsOf(site.siteName),
      logoUrl: logo && `${env().APP_URL}${logo}`,
      colours: brandOf(site.accentColour),
      replies: site.supportEmail !== null,
      phone: site.supportPhone && formatPhone(site.supportPhone),
    },
    signInUrl: `${env().APP_URL}${portalPaths.signIn(site.slug)}`,
    unsubscribeUrl: leave,
  })
  if ('courses' in view && view.link) view.courses = await coursesOf(context)
  const wantsLink = row.template !== 'new_device' && row.template !== 'password_changed'
  return {
    view,
    site,
    fixed: {
      links: links.map(({ url: _url, expiresAt: _at, ...link }) => link),
      withheld: wantsLink && links.length === 0,
    },
    urls: links.map(link => link.url),
    unsubscribeUrl: leave,
  }
}

const COURSES_AT_MOST = 8

async function coursesOf({ tx, receiver, lang, site, mintedAt }: Context) {
  const { progress } = emailTexts[lang]
  const held = (await listHeldProducts(tx, receiver.id)).slice(0, COURSES_AT_MOST)
  return held.map(({ title, opensAt, lessons, completed }) => {
    if (opensAt) return { title, progress: progress.opens(untilWords(opensAt, mintedAt, site.timeZone, lang)) }
    if (completed === 0) return { title, progress: progress.notStarted(lessons) }
    return { title, progress: completed >= lessons ? progress.completed : progress.some(completed, lessons) }
  })
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const ends = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return ends
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

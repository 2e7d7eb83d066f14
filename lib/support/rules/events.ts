import { formatRelative } from '@/lib/platform/time'
import type { LinkEvent, LinkMaker, LookEvent, LookFact, TurnOff } from '../types'

/** Where and when, for words about a location. */
export type Clock = { zone: string; now: Date }

/** Why an opening was refused, as a word of a list says it. */
const reasons: Record<string, string> = {
  expired: 'it had expired',
  too_old: 'the location’s links don’t live that long',
  not_yet: 'it says that it comes from the future',
  replaced: 'a newer link was made',
  used: 'it was used already',
  no_offer: 'no offer was granted',
  access_ended: 'access had ended',
  blocked: 'the contact was blocked',
  suspended: 'the location was suspended',
  sidebar_only: 'it was not opened from the sidebar',
  user_link_replaced: 'a newer link was made',
  user_link_expired: 'it had expired',
}

/** What a button waited for. */
const waits: Record<string, string> = {
  one_time: 'the link works once',
  always_confirm: 'the location always asks',
  new_device: 'the location asks on a new device',
  device_cap: 'another device would be signed out',
  switch_person: 'somebody else was signed in',
  staff_without_override: 'a colleague was signed in',
  not_a_click: 'nobody had pressed',
}

/** The reasons of a button in words. */
export const waitWords = (names: readonly string[]) =>
  names.map(name => waits[name] ?? 'the page asks first').join(', and ')

const visitors: Record<string, string> = {
  click: 'A person, by a click',
  press: 'A person, by the button',
  menu: 'From the sidebar',
  address: 'By its address, not from the sidebar',
  prefetch: 'A browser, ahead of any click',
  preview: 'A preview in a chat',
  scanner: 'A mail scanner or another program',
}

/** An opening or a look in words. */
export function eventWords(event: LinkEvent, { zone, now }: Clock): LookEvent {
  const { id, at, deviceLabel } = event
  return { id, at: formatRelative(at, now, zone), who: whoOf(event), device: deviceLabel, ...answerOf(event) }
}

function whoOf({ act, actor, by }: LinkEvent): string {
  if (act === 'link.override') return `${actor ?? 'Somebody'}, agency admin`
  // Rows older than the question were written for people alone.
  const visitor = visitors[by ?? ''] ?? 'A person'
  return actor ? `${actor}: ${visitor.charAt(0).toLowerCase()}${visitor.slice(1)}` : visitor
}

function answerOf({ act, reason, waits: waited }: LinkEvent): Pick<LookEvent, 'answer' | 'good'> {
  const why = reasons[reason ?? ''] ?? 'it did not open'
  switch (act) {
    case 'link.opened':
      return { answer: 'Let in', good: true }
    case 'link.override':
      return { answer: 'Let in as themself, with all courses', good: true }
    case 'link.new_link_asked':
      return { answer: 'Asked for a new link', good: null }
    case 'link.refused':
      return { answer: `Refused: ${why}`, good: false }
    case 'link.shown': {
      const asked = (waited ?? '').split(' ').filter(Boolean)
      return { answer: reason ? `Saw the refusal: ${why}` : `Saw the button: ${waitWords(asked)}`, good: null }
    }
  }
}

const templates: Record<string, string> = {
  your_link: 'Your link',
  login_links: 'Your links',
  access_granted: 'You have access',
}

/** Who or what made it, and where that can be read up. */
export function makerFact(madeAt: Date, maker: LinkMaker | null, slug: string, { zone, now }: Clock): LookFact {
  const near = formatRelative(madeAt, now, zone)
  const value = near.charAt(0).toUpperCase() + near.slice(1)
  if (!maker) return { label: 'Made', value, note: 'By whom is not recorded' }
  const { by, actor, message } = maker
  if (by === 'email' && message) {
    const subject = message.subject ?? templates[message.template] ?? 'a mail'
    const note = `In the email “${subject}”${actor ? `, sent by ${actor}` : ', as they asked'}`
    return { label: 'Made', value, note, href: `/locations/${slug}/messages/${message.id}` }
  }
  return { label: 'Made', value, note: actor ? `By ${actor}` : 'By a user who is gone' }
}

/** What turned it off, as a sentence. */
export function turnOffWords({ at, act, actor }: TurnOff, { zone, now }: Clock): string {
  const when = formatRelative(at, now, zone)
  const by = actor ? ` by ${actor}` : ''
  switch (act) {
    case 'link.generated':
    case 'user_link.regenerated':
      return `A newer link was made${by} (${when}), which turned the older ones off.`
    case 'links.contact_turned_off':
      return `Their address was changed${by} (${when}), which turned their links off.`
    case 'links.location_turned_off':
      return `All links of the location were turned off${by} (${when}).`
    case 'session.not_me':
      return `They said “this wasn’t me” (${when}), which turned their links off.`
  }
}

import { siteDetailsPath } from '@/lib/agencies/rules/site'
import type { LocationPermission } from '@/lib/auth/roles'
import { contactPath } from '@/lib/contacts/rules/paths'
import { lifeWords } from '@/lib/contacts/rules/words'
import type { Verdict } from '@/lib/magic-links/look'
import type { Facts, Link, Refusal, RefusalReason } from '@/lib/magic-links/types'
import { formatDateTime, formatRelative } from '@/lib/platform/time'
import type { LinkHistory, LinkLook, LookCheck, LookFact, LookMend } from '../types'
import { type Clock, eventWords, makerFact, turnOffWords, waitWords } from './events'

/** All that the answer about a learner's link is made of. */
export type LearnerFacts = {
  link: Link
  verdict: Verdict
  facts: Facts
  /** Null: erased or merged. */
  contact: { id: string; name: string; firstName: string; email: string | null } | null
  oldestDevice: string | null
  location: { slug: string; name: string; timeZone: string }
  history: LinkHistory
  may: (permission: LocationPermission) => boolean
}

/** What support is told of a learner's link. Pure. */
export function learnerLook(given: LearnerFacts): LinkLook {
  const { link, verdict, contact, location, history, facts } = given
  const clock = { zone: location.timeZone, now: facts.now }
  const [first, ...besides] = verdict.refusals
  return {
    title: `${contact?.name ?? 'A contact who is gone'}: ${link.kind === 3 ? 'one-time link' : 'magic link'}`,
    state: first ? 'ended' : 'works',
    word: first ? words[first.reason] : 'Works',
    says: first ? refusalSays(first, given, clock) : opensSays(given),
    besides: besides.map(refusal => refusalSays(refusal, given, clock)),
    checks: checksOf(given, clock),
    facts: factsOf(given, clock),
    events: history.events.map(event => eventWords(event, clock)),
    mends: mendsOf(given),
    help: helpOf(given),
  }
}

const words: Record<RefusalReason, string> = {
  incomplete: 'Not a link',
  not_yet: 'Not yet',
  expired: 'Expired',
  too_old: 'Too old',
  replaced: 'Replaced',
  used: 'Used',
  no_offer: 'No offer',
  access_ended: 'Access ended',
  blocked: 'Blocked',
  suspended: 'Suspended',
  sidebar_only: 'Sidebar only',
  user_link_replaced: 'Replaced',
  user_link_expired: 'Expired',
  forbidden: 'Refused',
  busy: 'Too many',
  unavailable: 'Not known',
}

function refusalSays(refusal: Refusal, { facts, contact, location, history }: LearnerFacts, clock: Clock): string {
  const day = (at: Date) => formatDateTime(at, clock.zone)
  switch (refusal.reason) {
    case 'not_yet':
      return `It says that it was made on ${day(refusal.from)}, which is still to come: a server’s clock was wrong.`
    case 'expired':
      return `It worked until ${day(refusal.until)}.`
    case 'too_old':
      return tooOld(refusal.until, facts.location, location.name, day)
    case 'replaced':
      if (history.turnedOff) return turnOffWords(history.turnedOff, clock)
      return refusal.by === 'location' ? 'All links of the location were turned off.' : 'A newer link was made.'
    case 'used': {
      const opened = history.events.find(event => event.act === 'link.opened')
      if (!opened) return 'It works once, and was used.'
      const on = opened.deviceLabel ? ` on ${opened.deviceLabel}` : ''
      return `It works once, and was used ${formatRelative(opened.at, clock.now, clock.zone)}${on}.`
    }
    case 'no_offer':
      return refusal.starts
        ? `“${refusal.starts.offerTitle}” begins on ${day(refusal.starts.at)}; nothing is granted until then.`
        : 'No offer is granted to them, so there is nothing to enter.'
    case 'access_ended':
      return `Their access to “${refusal.offerTitle}” ended on ${day(refusal.endedAt)}.`
    case 'blocked':
      return contact
        ? `${contact.name} is blocked.`
        : 'The contact was erased or merged, so nobody can use it any more.'
    case 'suspended':
      return facts.location.agencyStatus === 'active'
        ? `${location.name} is suspended: no link of it opens.`
        : 'The agency is suspended: no link of it opens.'
    default:
      return 'It does not open.'
  }
}

function tooOld(until: Date, limits: Facts['location'], name: string, day: (at: Date) => string): string {
  if (limits.notBefore?.getTime() === until.getTime()) return `${name} opens no link made before ${day(until)}.`
  return `${name} lets links live for ${lifeWords(limits.maxAgeHours ?? 0)}, so it worked until ${day(until)}.`
}

function opensSays({ verdict, oldestDevice, contact }: LearnerFacts): string {
  const who = contact?.firstName ?? 'them'
  if (verdict.waits.length === 0) return `A click signs ${who} in, on any device.`
  const out = verdict.waits.includes('device_cap') && oldestDevice ? ` It signs ${oldestDevice} out.` : ''
  return `On a new device a button is shown first, because ${waitWords(verdict.waits)}; pressing it signs ${who} in.${out}`
}

function checksOf(given: LearnerFacts, clock: Clock): LookCheck[] {
  const { link, verdict, facts, oldestDevice } = given
  const { location, device, liveGrants } = facts
  const check = (name: string, fine: string, ...fails: RefusalReason[]): LookCheck => {
    const failed = verdict.refusals.find(({ reason }) => fails.includes(reason))
    return { name, good: !failed, says: failed ? refusalSays(failed, given, clock) : fine }
  }
  const age = location.maxAgeHours === null ? 'No limit here' : `Links may live for ${lifeWords(location.maxAgeHours)}`
  const checks = [
    { name: 'Whole and genuine', good: true, says: 'Signed by this installation' },
    check('Its own life', `Until ${formatDateTime(verdict.until, clock.zone)}`, 'expired', 'not_yet'),
    check('Location', 'Active', 'suspended'),
    check('Person', 'Not blocked', 'blocked'),
    check('The location’s limit', age, 'too_old'),
    check('Newest', 'Nothing turned it off', 'replaced'),
    check(
      'Offer',
      liveGrants === 1 ? 'One is granted now' : `${liveGrants} are granted now`,
      'no_offer',
      'access_ended',
    ),
  ]
  if (link.kind === 3) checks.push(check('Works once', 'Not used yet', 'used'))
  if (location.deviceCap !== null) {
    const full = device.activeDevices >= location.deviceCap
    const used = `${device.activeDevices} of ${location.deviceCap} in use`
    const says = full && oldestDevice ? `${used}: a new one signs ${oldestDevice} out` : used
    checks.push({ name: 'Devices', good: full ? null : true, says } as LookCheck)
  }
  return checks
}

function factsOf({ link, verdict, contact, location, history, facts }: LearnerFacts, clock: Clock): LookFact[] {
  const whose = contact
    ? { value: contact.name, note: contact.email ?? 'no email', href: contactPath(location.slug, contact.id) }
    : { value: 'A contact who is gone', note: 'erased or merged' }
  const over = verdict.until <= facts.now
  return [
    { label: 'Whose', ...whose },
    { label: 'Location', value: location.name, href: `/locations/${location.slug}` },
    {
      label: 'What',
      value: link.kind === 3 ? 'A one-time link' : 'A learner’s link, reusable',
      note: history.maker?.to ? 'Leads to a lesson' : 'Leads to the library',
    },
    makerFact(verdict.madeAt, history.maker, location.slug, clock),
    {
      label: over ? 'Worked until' : verdict.refusals.length > 0 ? 'Its life ends' : 'Works until',
      value: formatDateTime(verdict.until, clock.zone),
      note: `A life of ${lifeWords(link.ttlHours)}`,
    },
  ]
}

const newLinkMends: readonly RefusalReason[] = ['not_yet', 'expired', 'too_old', 'replaced', 'used']

/** What concerns the person comes first: without it a new link would not open either. */
function mendsOf({ verdict, contact, location, may }: LearnerFacts): LookMend[] {
  const wrong = new Set(verdict.refusals.map(({ reason }) => reason))
  const page = contact && contactPath(location.slug, contact.id)
  const site = siteDetailsPath(location.slug)
  const cap = verdict.waits.includes('device_cap')
  const all: [boolean, LocationPermission, string, string | null][] = [
    [wrong.has('blocked'), 'contacts.write', `Unblock ${contact?.firstName}`, page && `${page}?block=1`],
    [wrong.has('no_offer') || wrong.has('access_ended'), 'grants.write', 'Grant an offer', page && `${page}?grant=1`],
    [
      newLinkMends.some(reason => wrong.has(reason)),
      'links.generate',
      'Generate a new link',
      page && `${page}?generate=1`,
    ],
    [wrong.has('too_old'), 'site.write', 'Let links live longer', site],
    [cap, 'site.write', 'Raise the device cap', site],
    [cap, 'contacts.sign_out', 'Sign a device out', page && `${page}#devices`],
  ]
  return all.flatMap(([needed, permission, label, href]) =>
    needed && href && may(permission) ? [{ label, href }] : [],
  )
}

function helpOf({ verdict, facts, contact, may }: LearnerFacts): string | null {
  const reasons = verdict.refusals.map(({ reason }) => reason)
  if (reasons.includes('suspended')) return 'Whoever runs this installation can end the suspension.'
  if (!contact) return 'Add them as a contact, and grant them an offer, if they should get in.'
  const site = reasons.includes('too_old') || verdict.waits.includes('device_cap')
  if (site && !may('site.write')) return 'An account admin can change the location’s limits in Site details.'
  if (reasons.length > 0) return null
  const last = facts.location.deviceCap === null ? '' : ' How many devices may be signed in is in Site details.'
  return `If it still does not work for ${contact.firstName}, ask what their page says: a link that was cut by a mail app is another one.${last}`
}

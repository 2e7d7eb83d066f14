import { portalDashboardPath, siteDetailsPath } from '@/lib/agencies/rules/site'
import type { AgencyPermission, LocationPermission } from '@/lib/auth/roles'
import { lifeWords } from '@/lib/contacts/rules/words'
import { expiresAt, iatToDate } from '@/lib/magic-links/token'
import type { Link, Refusal } from '@/lib/magic-links/types'
import { formatDateTime } from '@/lib/platform/time'
import type { LinkHistory, LinkLook, LookCheck, LookFact, LookMend } from '../types'
import { type Clock, eventWords, makerFact, turnOffWords } from './events'

/** All that the answer about a location's user's link is made of. */
export type UserLinkFacts = {
  link: Link
  /** What it would be answered if a user pressed it in their sidebar; null: it opens. */
  refusal: Refusal | null
  /** The location's link as it is now; null: none is made. */
  current: { madeAt: Date; state: 'live' | 'expired' } | null
  /** The sidebar's entries that open the location's link; `current`: they were given the one of now. */
  menus: { id: string; title: string; current: boolean }[]
  location: { slug: string; name: string; timeZone: string; magicLinksFrom: 'courses' | 'client_portal' }
  history: LinkHistory
  may: (permission: LocationPermission) => boolean
  mayAbove: (permission: AgencyPermission) => boolean
  now: Date
}

const MENUS = '/agency/menu-links'
const quoted = (titles: readonly string[]) => titles.map(title => `“${title}”`).join(', ')

/** What support is told of a location's user's link. Pure. */
export function userLook(given: UserLinkFacts): LinkLook {
  const { refusal, location, history, now } = given
  const clock = { zone: location.timeZone, now }
  const held = holding(given)
  return {
    title: `${location.name}: user’s magic link`,
    state: refusal ? 'ended' : held.length > 0 ? 'works' : 'waits',
    word: refusal
      ? (words[refusal.reason] ?? 'Does not open')
      : held.length > 0
        ? 'Works in the sidebar'
        : 'In no menu',
    says: refusal ? refusalSays(refusal, given, clock) : opensSays(held),
    besides: [],
    checks: checksOf(given, clock),
    facts: factsOf(given, clock),
    events: history.events.map(event => eventWords(event, clock)),
    mends: mendsOf(given),
    help: helpOf(given),
  }
}

const words: Partial<Record<Refusal['reason'], string>> = {
  not_yet: 'Not yet',
  suspended: 'Suspended',
  user_link_replaced: 'Replaced',
  user_link_expired: 'Expired',
}

/** Titles of the entries that hold this very link. */
const holding = ({ refusal, menus }: UserLinkFacts) =>
  refusal?.reason === 'user_link_replaced' ? [] : menus.filter(({ current }) => current).map(({ title }) => title)
const dead = ({ menus }: UserLinkFacts) => menus.filter(({ current }) => !current)

function opensSays(held: string[]): string {
  if (held.length === 0) return 'It is the location’s link of now, but stands in no menu, so nobody can open it.'
  return `It opens from ${quoted(held)} in the sidebar, for signed-in staff. Pasted, mailed or opened anywhere else it explains itself and lets nobody in.`
}

function refusalSays(refusal: Refusal, { location, history, current }: UserLinkFacts, clock: Clock): string {
  switch (refusal.reason) {
    case 'user_link_expired':
      return `It worked until ${formatDateTime(refusal.until, clock.zone)}.`
    case 'user_link_replaced': {
      const why = history.turnedOff ? turnOffWords(history.turnedOff, clock) : 'A newer link was made.'
      return current ? why : `${why} No new one is made yet.`
    }
    case 'suspended':
      return `${location.name} or its agency is suspended: no link of it opens.`
    case 'not_yet':
      return `It says that it was made on ${formatDateTime(refusal.from, clock.zone)}, which is still to come.`
    default:
      return 'It does not open.'
  }
}

function checksOf(given: UserLinkFacts, clock: Clock): LookCheck[] {
  const { refusal, link, menus } = given
  const check = (name: string, fine: string, ...fails: Refusal['reason'][]): LookCheck => {
    const failed = refusal && fails.includes(refusal.reason) ? refusal : null
    return { name, good: !failed, says: failed ? refusalSays(failed, given, clock) : fine }
  }
  const held = holding(given)
  const old = dead(given).map(({ title }) => title)
  return [
    { name: 'Whole and genuine', good: true, says: 'Signed by this installation' },
    check('Its own life', `Until ${formatDateTime(expiresAt(link), clock.zone)}`, 'user_link_expired', 'not_yet'),
    check('Location', 'Active', 'suspended'),
    check('Newest', 'The location’s link of now', 'user_link_replaced'),
    {
      name: 'In a menu',
      good: held.length > 0,
      says:
        held.length > 0
          ? `In ${quoted(held)}`
          : old.length > 0
            ? `${quoted(old)} is there for the location’s link, with an older one`
            : menus.length > 0
              ? `In none: ${quoted(menus.map(({ title }) => title))} holds the link of now`
              : 'In none',
    },
  ]
}

function factsOf(given: UserLinkFacts, clock: Clock): LookFact[] {
  const { link, refusal, location, history, menus, now } = given
  const until = expiresAt(link)
  return [
    {
      label: 'Whose',
      value: location.name,
      note: 'The location’s own link, for staff',
      href: `/locations/${location.slug}`,
    },
    { label: 'What', value: 'A user’s magic link', note: 'For the sidebar alone' },
    makerFact(iatToDate(link.iat), history.maker, location.slug, clock),
    {
      label: until <= now ? 'Worked until' : refusal ? 'Its life ends' : 'Works until',
      value: formatDateTime(until, clock.zone),
      note: `A life of ${lifeWords(link.ttlHours)}`,
    },
    {
      label: refusal?.reason === 'user_link_replaced' ? 'Menus of the link of now' : 'Menus',
      value: menus.length > 0 ? quoted(menus.map(({ title }) => title)) : 'None',
      note: menus.some(({ current }) => !current) ? 'Not each holds the link of now' : undefined,
      ...(given.mayAbove('agency.menu_links') ? { href: MENUS } : {}),
    },
  ]
}

function mendsOf(given: UserLinkFacts): LookMend[] {
  const { refusal, current, menus, location, may, mayAbove } = given
  const page =
    location.magicLinksFrom === 'courses' ? siteDetailsPath(location.slug) : portalDashboardPath(location.slug)
  const runs = may('user_link.regenerate')
  const above = mayAbove('agency.menu_links')
  const lives = current?.state === 'live'
  const asks = current ? `${page}?confirm=regenerate` : page
  const all: [boolean, LookMend][] = [
    [runs && !lives && refusal?.reason !== 'suspended', { label: 'Regenerate the user’s link', href: asks }],
    [above && lives && dead(given).length > 0, { label: 'Put the new link in the menu', href: MENUS }],
    [above && lives && menus.length === 0, { label: 'Put it in a menu', href: `${MENUS}/new` }],
    [runs && lives && refusal?.reason === 'user_link_replaced', { label: 'See the link of now', href: page }],
  ]
  return all.filter(([offered]) => offered).map(([, mend]) => mend)
}

function helpOf(given: UserLinkFacts): string | null {
  const { refusal, current, menus, may, mayAbove } = given
  if (refusal?.reason === 'suspended') return 'Whoever runs this installation can end the suspension.'
  if (current?.state !== 'live') return may('user_link.regenerate') ? null : 'An account admin makes a new one.'
  if (!mayAbove('agency.menu_links') && menus.every(menu => !menu.current))
    return 'An agency admin puts the location’s link into a menu.'
  return refusal ? 'Staff open it by its entry in the sidebar, never by its address.' : null
}

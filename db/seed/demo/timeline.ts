import { offers } from './content/people'
import type { DemoContact, DemoGrant } from './content/types'
import { daysAgo } from './days'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** How long a link of the demo lives, unless it is one that has to have expired by now. */
const LIFE_HOURS = 720

type Refused = { reason: 'replaced' | 'expired' | 'access_ended' | 'blocked' | 'no_offer'; daysAgo: number }
/** Whose last opening was refused, and why: so that the screens have something to explain. */
const REFUSED: Record<string, Refused> = {
  'Ifeoma Okafor': { reason: 'replaced', daysAgo: 5 },
  'Jonas Weidner': { reason: 'access_ended', daysAgo: 4 },
  'Marcus Bell': { reason: 'blocked', daysAgo: 6 },
  'Beatriz Fonseca': { reason: 'expired', daysAgo: 3 },
  'Mara Lindqvist': { reason: 'replaced', daysAgo: 3 },
  'Ruth Adeyemi': { reason: 'expired', daysAgo: 2 },
  'Hanna Brandt': { reason: 'no_offer', daysAgo: 1 },
}

export type MadeLink = { at: Date; ttlHours: number }
type Granted = { grant: DemoGrant; createdAt: Date; startsAt: Date }
type Opening = { at: Date; link: MadeLink }

/** What happened to a contact, each thing after what it follows from. */
export type Timeline = {
  created: Date
  granted: Granted[]
  /** The oldest first. */
  links: MadeLink[]
  /** The first and the last time; none, where nobody came. */
  openings: Opening[]
  refused: (Opening & { reason: Refused['reason'] }) | null
}

/** That moment, or a little after those that it has to follow; never ahead of now. */
export function after(at: Date, ...causes: Date[]): Date {
  const least = causes.map(cause => cause.getTime() + HOUR / 6)
  return new Date(Math.min(Date.now(), Math.max(at.getTime(), ...least)))
}

/** The contact's days, as their content counts them, put into an order that could have been. */
export function timelineOf(person: DemoContact): Timeline {
  const refusal = REFUSED[`${person.firstName} ${person.lastName}`]
  const created = daysAgo(person.createdDaysAgo, person.email)
  const granted = person.grants.map(grant => {
    const createdAt = after(daysAgo(Math.max(grant.fromDaysAgo, 1)), created)
    return { grant, createdAt, startsAt: grant.fromDaysAgo > 0 ? createdAt : daysAgo(grant.fromDaysAgo) }
  })
  const begun = earliest(granted.filter(({ grant }) => grant.fromDaysAgo > 0).map(({ startsAt }) => startsAt))
  const first = after(created, begun ?? earliest(granted.map(({ createdAt }) => createdAt)) ?? created)
  const seen = person.lastSeenDaysAgo === undefined ? null : after(daysAgo(person.lastSeenDaysAgo, person.email), first)
  const links = linksOf(person, { first, seen, refusal })
  return {
    created,
    granted,
    links,
    openings: openingsOf(links, seen),
    refused: refusal ? refusedOf(person, links, refusal) : null,
  }
}

/** Since when the contact may enter the product; null: not yet. */
export function accessTo(product: string, { granted }: Timeline): Date | null {
  const holds = ({ grant }: Granted) => offers.find(({ key }) => key === grant.offer)?.products.includes(product)
  return earliest(
    granted
      .filter(holds)
      .map(({ startsAt }) => startsAt)
      .filter(at => at.getTime() <= Date.now()),
  )
}

const earliest = (moments: Date[]): Date | null =>
  moments.length > 0 ? new Date(Math.min(...moments.map(Number))) : null

type Known = { first: Date; seen: Date | null; refusal: Refused | undefined }

/** One with the first access, one that lived at the last visit, one of these days, which turned the older ones off. */
function linksOf({ email }: DemoContact, { first, seen, refusal }: Known): MadeLink[] {
  const newest = daysAgo(Math.max(4, (refusal?.daysAgo ?? 0) + 1), `${email}4`)
  const used = seen && seen < newest ? seen : refusal?.reason === 'replaced' ? newest : null
  const visited = used && new Date(used.getTime() - 3 * DAY)
  const later = [visited, newest].filter(at => at !== null && at.getTime() > first.getTime() + 2 * HOUR) as Date[]
  const expired = refusal?.reason === 'expired' ? refusal.daysAgo : null
  return [first, ...later].map((at, n) => {
    const isYoung = expired !== null && n === 0 && daysAgo(expired).getTime() - at.getTime() < LIFE_HOURS * HOUR
    return { at, ttlHours: isYoung ? 24 : LIFE_HOURS }
  })
}

const lastBefore = (links: MadeLink[], at: Date): MadeLink =>
  links.findLast(link => link.at <= at) ?? (links[0] as MadeLink)

function openingsOf(links: MadeLink[], seen: Date | null): Opening[] {
  const [first] = links
  if (!seen || !first) return []
  const at = new Date(Math.min(first.at.getTime() + 20 * HOUR, seen.getTime()))
  const once = { at, link: lastBefore(links, at) }
  return at < seen ? [once, { at: seen, link: lastBefore(links, seen) }] : [once]
}

function refusedOf({ email }: DemoContact, links: MadeLink[], { reason, daysAgo: days }: Refused) {
  const at = daysAgo(days, email)
  if (reason === 'expired') return { reason, at, link: links[0] as MadeLink }
  const newest = lastBefore(links, at)
  const link = reason === 'replaced' ? links[links.indexOf(newest) - 1] : newest
  if (!link) throw new Error(`${email} has no link that could be ${reason}`)
  return { reason, at, link }
}

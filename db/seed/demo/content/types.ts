import type { CoverChoice } from '@/components/brand/cover-choice'

/** What the demo's written content is made of. Plain data: it knows no table. */

type LocationSlug = 'lakeside-yoga' | 'harbor-strength' | 'alder-clinic'
type Status = 'published' | 'draft'
type Language = 'en' | 'es' | 'de'

type DemoDownload = { title: string; file: 'practice-card' }
/** `at` is in seconds from the start of the lesson's media. */
type DemoLine = { at: number; text: string }

/** `body` is Markdown: paragraphs, ## headings, - and 1. lists, > quotes, **bold**, *italic*, [links](https://…). */
export type DemoLesson = {
  title: string
  kind: 'text' | 'video' | 'audio'
  minutes: number
  body: string
  media?: 'clip' | 'voice'
  embed?: string
  downloads?: DemoDownload[]
  transcript?: DemoLine[]
  status?: Status
}

/** `dripDays` counts from the learner's first access; `dripDate` is an ISO date. */
export type DemoCategory = {
  title: string
  status?: Status
  dripDays?: number
  dripDate?: string
  lockedUntil?: 'previous_category'
  lessons: DemoLesson[]
  subcategories?: DemoCategory[]
}

export type DemoProduct = {
  key: string
  location: LocationSlug
  title: string
  description: string
  instructor: { name: string; about: string }
  categories: DemoCategory[]
  status: Status
  /** Covers follow from ids: the id is drawn until it has this one. */
  cover: CoverChoice
}

export type DemoLocation = {
  slug: string
  name: string
  city: string
  timeZone: string
  language: Language
  supportEmail: string
  supportPhone: string
  brand: string
  magicLinksFrom: 'courses' | 'client_portal'
}

type DemoUser = {
  name: string
  email: string
  password: string
  role: 'agency_admin' | 'agency_user' | 'account_admin' | 'account_user'
  /** Slugs; empty for an agency admin, who has all of them. */
  locations: string[]
}

export type DemoAgency = { name: string; slug: string; locations: DemoLocation[]; users: DemoUser[] }

/** `accessDays` bounds a grant, counted from its start. `beginsInDays` counts from the day of seeding. */
export type DemoOffer = {
  key: string
  location: LocationSlug
  title: string
  description: string
  products: string[]
  price: 'free' | 'one_time' | 'subscription'
  accessDays?: number
  beginsInDays?: number
  status: Status
}

/** A product that users of other locations may take, and a sidebar entry: whichever is pressed, it opens all that is shared with the user. */
export type DemoSharedProduct = {
  product: string
  to: LocationSlug[]
  roles: ('account_admin' | 'account_user')[]
  menuTitle: string
}

/**
 * One hold on an offer. Days count from the day of seeding: `fromDaysAgo` backwards (negative: not yet begun), `untilInDays`
 * forwards (negative: ended). Without `untilInDays` the offer's `accessDays` bound the grant, or nothing does.
 */
export type DemoGrant = {
  offer: string
  fromDaysAgo: number
  untilInDays?: number
}

/**
 * `done` is the fraction of a product's lessons that are completed, in the outline's order, rounded to whole lessons. `at` is the
 * lesson after those, begun and left at so many seconds (0 in a text).
 */
export type DemoProgress = { done: number; at?: { lesson: string; seconds: number } }

export type DemoContact = {
  firstName: string
  lastName: string
  email: string
  /** E.164. */
  phone: string
  location: LocationSlug
  language: Language
  status: 'active' | 'blocked'
  tags: string[]
  createdDaysAgo: number
  /** Days since consent was given; absent: never given. */
  consent: { email?: number; sms?: number }
  /** Mail to this address came back. */
  bounced?: true
  lastSeenDaysAgo?: number
  grants: DemoGrant[]
  progress: Record<string, DemoProgress>
}

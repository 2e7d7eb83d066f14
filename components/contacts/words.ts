import type { IconName, Tone } from '@/components/ui/status'
import type { Entry } from '@/lib/contacts/rules/entry'
import type { LinkState } from '@/lib/contacts/rules/link-state'
import { formatTime, isoDate } from '@/lib/platform/time'

const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const
const shortDay = { day: 'numeric', month: 'short' } as const
const format = (at: Date, zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone }).format(at)

const sameYear = (at: Date, now: Date, zone: string) => isoDate(at, zone).slice(0, 4) === isoDate(now, zone).slice(0, 4)

/** `14 March 2027`; with `now`, without the year where it is this one. */
export const day = (at: Date, zone: string, now?: Date) =>
  format(at, zone, now && sameYear(at, now, zone) ? { day: 'numeric', month: 'long' } : longDay)

/** `Wednesday, 23 December 2026, 14:32`. */
export const moment = (at: Date, zone: string) =>
  `${format(at, zone, { weekday: 'long' })}, ${day(at, zone)}, ${format(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`

/** `Today` · `Yesterday` · `2 Nov` · `2 Nov 2025`: for narrow columns. */
export function nearDay(at: Date, now: Date, zone: string): string {
  const days = (Date.parse(isoDate(now, zone)) - Date.parse(isoDate(at, zone))) / 86_400_000
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return format(at, zone, sameYear(at, now, zone) ? shortDay : { ...shortDay, year: 'numeric' })
}

/** The same inside a sentence. */
export const inSentence = (near: string) => near.replace(/^(Today|Yesterday)\b/, word => word.toLowerCase())

/** `Today, 07:12` · `3 Nov, 09:00`: at the beginning of a cell. */
export const nearMoment = (at: Date, now: Date, zone: string) => `${nearDay(at, now, zone)}, ${formatTime(at, zone)}`

/** `Chicago`, of `America/Chicago`. */
export const cityOf = (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

/** `1 link`, `3 links`. */
export const count = (n: number, one: string, many = `${one}s`) => `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`

/** The same at the beginning of a sentence. */
export function counted(n: number, one: string, many?: string): string {
  const words = count(n, one, many)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Why a link was refused, as support says it; the reasons are those of the link's own pages. */
const refusals: Record<string, string> = {
  expired: 'This link has expired',
  too_old: 'The location’s links don’t live that long',
  not_yet: 'The link says that it comes from the future',
  replaced: 'A newer link was made',
  used: 'This link was already used',
  no_offer: 'No offer is granted',
  access_ended: 'Access had ended',
  blocked: 'The contact is blocked',
  suspended: 'The location is suspended',
  sidebar_only: 'A user’s link, outside the sidebar',
  forbidden: 'The request came from another site',
}
export const refusalWords = (reason: string | null) => refusals[reason ?? ''] ?? 'The link did not open'

const short: Record<string, string> = {
  expired: 'expired',
  too_old: 'too old',
  replaced: 'replaced',
  used: 'used',
  no_offer: 'no offer',
  access_ended: 'access ended',
  blocked: 'blocked',
  suspended: 'suspended',
}

/** The same for a narrow column. */
export const refusalShort = (reason: string | null) => short[reason ?? ''] ?? 'not opened'

type Look = { tone: Tone; icon: IconName; word: string }

export const linkLooks: Record<LinkState, Look> = {
  works: { tone: 'positive', icon: 'check', word: 'Works' },
  replaced: { tone: 'plain', icon: 'replaced', word: 'Replaced' },
  expired: { tone: 'caution', icon: 'wait', word: 'Expired' },
  used: { tone: 'plain', icon: 'check', word: 'Used' },
}

/** The list's "Can enter" column. */
export function entryLook(entry: Entry): Look {
  if (entry.enters) return { tone: 'positive', icon: 'yes', word: 'Yes' }
  return entryLooks[entry.because]
}

const entryLooks: Record<Extract<Entry, { enters: false }>['because'], Look> = {
  suspended: { tone: 'danger', icon: 'ban', word: 'Suspended' },
  blocked: { tone: 'danger', icon: 'ban', word: 'Blocked' },
  no_offer: { tone: 'plain', icon: 'no', word: 'No offer' },
  not_begun: { tone: 'plain', icon: 'wait', word: 'Not yet' },
  access_ended: { tone: 'caution', icon: 'wait', word: 'Access ended' },
}

/** Why there is nothing in the library of somebody who can enter; null where there is a lesson. */
export function emptyLibrary(products: readonly { opensAt: Date | null; lessons: number }[]): string | null {
  const open = products.filter(product => product.opensAt === null)
  if (open.some(product => product.lessons > 0)) return null
  const why = open.length > 0 ? 'its products are published, but no lesson is' : 'no product in it is published'
  return `Their library is empty: ${why}.`
}

export const languages = { en: 'English', es: 'Spanish', de: 'German' } as const

const sources: Record<string, string> = {
  staff: 'Staff',
  import: 'Import',
  workflow: 'Workflow',
  sign_up: 'Sign-up',
  api: 'API',
  demo: 'Demo data',
}
export const sourceWords = (source: string) => sources[source] ?? source.charAt(0).toUpperCase() + source.slice(1)

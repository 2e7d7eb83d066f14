import { portalPaths } from '@/lib/catalog/rules/paths'

/** Lives that the form offers in one press, in hours. */
export const LIFE_PRESETS = [24, 168, 336, 720, 2160] as const
const LIFE_HOURS_AT_MOST = 8784
export const DEVICE_CAP_AT_MOST = 50

/** A life as people say it: `14 days`, `36 hours`. */
export function lifeWords(hours: number): string {
  const [amount, unit] = hours > 24 && hours % 24 === 0 ? [hours / 24, 'day'] : [hours, 'hour']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

/** How the form shows a life: its preset, or a number with its unit under "Other". */
export function lifeChoice(hours: number): { choice: string; amount: string; unit: 'hours' | 'days' } {
  const preset = LIFE_PRESETS.some(each => each === hours)
  const days = hours > 24 && hours % 24 === 0
  return {
    choice: preset ? String(hours) : 'other',
    amount: String(days ? hours / 24 : hours),
    unit: days ? 'days' : 'hours',
  }
}

/** The hours that were chosen; null where "Other" holds no whole number from 1 hour to 366 days. */
export function lifeHoursOf({ choice, amount, unit }: { choice: string; amount: string; unit: string }): number | null {
  if (choice !== 'other') return LIFE_PRESETS.find(each => String(each) === choice) ?? null
  if (!/^\d{1,4}$/.test(amount.trim())) return null
  const hours = Number(amount) * (unit === 'days' ? 24 : 1)
  return hours >= 1 && hours <= LIFE_HOURS_AT_MOST ? hours : null
}

/** Living links by their age in whole hours. */
export type LinkAges = { hours: number; links: number }[]

/** How many living links are older than a life, and so stop working once it is the location's. */
export function linksStoppedBy(ages: LinkAges, lifeHours: number): number {
  return ages.reduce((sum, age) => (age.hours >= lifeHours ? sum + age.links : sum), 0)
}

/** How many contacts are signed in on how many devices. */
export type DeviceCounts = { devices: number; contacts: number }[]

/** How many contacts have more devices signed in than the cap allows. */
export function contactsOver(counts: DeviceCounts, cap: number): number {
  return counts.reduce((sum, each) => (each.devices > cap ? sum + each.contacts : sum), 0)
}

/** A logo is kept as a square of so many pixels a side. */
export const LOGO_PIXELS = 512
export const LOGO_BYTES_AT_MOST = 2 * 1024 * 1024

/** Where a location's site and learners' links are set. */
export const siteDetailsPath = (slug: string) => `/locations/${slug}/memberships/courses/settings/site-details`
/** Where a location's client portal is looked after. */
export const portalDashboardPath = (slug: string) => `/locations/${slug}/sites/client-portal/dashboard`

/** Where a location's logo is; null: it has none. */
export const logoPath = ({ slug, logoVersion }: { slug: string; logoVersion: string | null }) =>
  logoVersion ? portalPaths.logo(slug, logoVersion) : null

import 'server-only'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { inLocation, type LocationTx } from '@/db/client'
import { requireLocation } from '@/lib/auth/gates'
import { mayInAgency } from '@/lib/auth/roles'
import { type UserLink, userLinkOf } from '@/lib/magic-links/user-link'
import { listMenusHolding } from '@/lib/menu-links/reads'
import { audienceWords, opensInWords } from '@/lib/menu-links/rules/words'
import { formatDateTime, formatRelative, formatTime } from '@/lib/platform/time'
import type { LocationRow } from '../reads'
import {
  countCanEnter,
  countSignedIn,
  readDeviceCounts,
  readLinkAges,
  readUserLinkOpens,
  readUserName,
} from '../reads/site'
import { groupTimeZones, zonesToday, zoneToday } from '../rules'
import { logoPath } from '../rules/site'

/** The user's link as a card shows it; texts in the location's zone. */
export type UserLinkView = {
  url: string
  made: string
  madeBy: string | null
  until: string
  left: string
  expired: boolean
  opened: { times: number; last: string | null }
}

/** An entry of the sidebar that opens the link. */
export type HoldingMenuView = {
  id: string
  title: string
  icon: string
  opens: number
  how: string
  audience: string
  /** It holds an older link, and opens nothing. */
  dead: boolean
}

const HOUR_MS = 3_600_000

function leftWords(until: Date, now: Date): string {
  const hours = Math.floor((until.getTime() - now.getTime()) / HOUR_MS)
  if (hours < 0) return 'over'
  if (hours < 1) return 'less than an hour left'
  if (hours < 48) return `${hours} ${hours === 1 ? 'hour' : 'hours'} left`
  return `${Math.floor(hours / 24)} days left`
}

type About = { madeBy: string | null; opened: { times: number; last: Date | null }; zone: string; now: Date }

function viewOf(link: UserLink, { madeBy, opened, zone, now }: About): UserLinkView {
  return {
    url: link.url,
    made: formatDateTime(link.madeAt, zone),
    madeBy,
    until: formatDateTime(link.until, zone),
    left: leftWords(link.until, now),
    expired: link.state === 'expired',
    opened: { times: opened.times, last: opened.last && formatRelative(opened.last, now, zone) },
  }
}

/** What the card of the user's link needs; null: there is none. */
export async function loadUserLink(tx: LocationTx, location: LocationRow, now: Date): Promise<UserLinkView | null> {
  const link = userLinkOf(location, now)
  if (!link) return null
  const madeBy = await readUserName(tx, link.madeBy)
  return viewOf(link, { madeBy, opened: await readUserLinkOpens(tx, link.iat), zone: location.timeZone, now })
}

/** The entries of the sidebar that open the location's user's link. */
export async function loadHoldingMenus(tx: LocationTx): Promise<HoldingMenuView[]> {
  const rows = await listMenusHolding(tx, tx.locationId)
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    icon: row.icon,
    opens: row.opens,
    how: opensInWords[row.opensIn],
    audience: audienceWords(row, new Map(Object.entries(row.names ?? {}))),
    dead: !row.current,
  }))
}

/** A phone number as people read it. */
function phoneWords(e164: string | null): string {
  return e164 ? (parsePhoneNumberFromString(e164)?.formatInternational() ?? e164) : ''
}

function zonesNow(current: string, now: Date) {
  const zones = zonesToday(Intl.supportedValuesOf('timeZone'), current)
  return { groups: groupTimeZones(zones), time: formatTime(now, current) }
}

/** Site details: the location's settings with what a change of them would do, in numbers. */
export async function loadSiteDetails(slug: string) {
  const { user, location } = await requireLocation(slug, 'site.read')
  const now = new Date()
  return inLocation(location.id, async tx => ({
    slug: location.slug,
    name: location.name,
    magicLinksFrom: location.magicLinksFrom,
    link: await loadUserLink(tx, location, now),
    menus: await loadHoldingMenus(tx),
    mayMenus: mayInAgency(user, 'agency.menu_links'),
    signedIn: await countSignedIn(tx),
    canEnter: await countCanEnter(tx),
    zones: zonesNow(location.timeZone, now),
    site: {
      siteName: location.siteName,
      timeZone: zoneToday(location.timeZone),
      supportEmail: location.supportEmail ?? '',
      supportPhone: phoneWords(location.supportPhone),
      accentColour: location.accentColour,
      language: location.language,
      linkLifeHours: location.linkLifeHours,
      openMode: location.openMode,
      deviceCap: location.deviceCap,
      logo: logoPath(location),
    },
    linkAges: await readLinkAges(tx, location.linkLifeHours),
    deviceCounts: await readDeviceCounts(tx),
  }))
}

export type SiteDetails = Awaited<ReturnType<typeof loadSiteDetails>>

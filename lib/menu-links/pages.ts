import 'server-only'
import { notFound } from 'next/navigation'
import { asSystem, type SystemTx } from '@/db/client'
import { type LocationRow, listLocations, readLocationBySlug } from '@/lib/agencies/reads'
import { portalDashboardPath, siteDetailsPath } from '@/lib/agencies/rules/site'
import { requireAgency, requireStaff } from '@/lib/auth/gates'
import { mayInAgency, type StaffUser } from '@/lib/auth/roles'
import { userLinkOf } from '@/lib/magic-links/user-link'
import { isId } from '@/lib/platform/ids'
import {
  listLinkLocations,
  listMenuLinks,
  type MenuLinkRow,
  readLinkLocation,
  readMenuLink,
  readNearest,
} from './reads'
import { valuesIn } from './rules/address'
import { shownIn } from './rules/see'
import { linkOf } from './rules/state'
import { audienceWords } from './rules/words'

const LOCATIONS_AT_MOST = 1000

async function namesOf(tx: SystemTx, user: StaffUser) {
  const { rows } = await listLocations(tx, user, { limit: LOCATIONS_AT_MOST })
  return rows
}

/** Where a location's user's link is made anew. */
const mendPath = ({ slug, magicLinksFrom }: Pick<LocationRow, 'slug' | 'magicLinksFrom'>) =>
  magicLinksFrom === 'courses' ? siteDetailsPath(slug) : portalDashboardPath(slug)

/** The agency's entries of the sidebar, in order, each with whom it reaches and how its link stands. */
export async function loadMenuLinks() {
  const user = await requireAgency('agency.menu_links')
  const { rows, locations } = await asSystem('menu links', async tx => ({
    rows: await listMenuLinks(tx, user.agencyId),
    locations: await namesOf(tx, user),
  }))
  const names = new Map(locations.map(({ id, name }) => [id, name]))
  const now = new Date()
  const entries = rows.map(({ link, of }) => ({
    id: link.id,
    title: link.title,
    icon: link.icon,
    opensIn: link.opensIn,
    opens: link.opens,
    audience: audienceWords(link, names),
    url: link.url,
    of: of && { name: of.name, state: linkOf(link.linkGeneration, of, now).state, mendPath: mendPath(of) },
  }))
  return { entries, agencyName: user.agencyName }
}
type MenuLinksPage = Awaited<ReturnType<typeof loadMenuLinks>>
export type MenuLinkEntry = MenuLinksPage['entries'][number]

/** An entry's form, or (null) the one of a new entry, with what it can point at; 404 where the agency has none of that id. */
export async function loadMenuLinkForm(id: string | null) {
  const user = await requireAgency('agency.menu_links')
  if (id !== null && !isId(id)) notFound()
  return asSystem('menu link', async tx => {
    const rows = await listMenuLinks(tx, user.agencyId)
    const found = id === null ? null : rows.find(({ link }) => link.id === id)
    if (found === undefined) notFound()
    const now = new Date()
    const locations = (await namesOf(tx, user)).map(({ id: locationId, name }) => ({ id: locationId, name }))
    return {
      entry: found && entryValues(found.link),
      state: found?.of ? linkOf(found.link.linkGeneration, found.of, now).state : null,
      others: rows.map(({ link }) => ({ id: link.id, title: link.title, icon: link.icon, opensIn: link.opensIn })),
      locations,
      targets: await listTargets(tx, user, now),
      agencyName: user.agencyName,
    }
  })
}
export type MenuLinkForm = Awaited<ReturnType<typeof loadMenuLinkForm>>

/** Locations whose user's link an entry may open, and whether there is one to open. */
async function listTargets(tx: SystemTx, user: StaffUser, now: Date) {
  const rows = await namesOf(tx, user)
  const made = new Map((await listLinkLocations(tx, user.agencyId)).map(row => [row.id, userLinkOf(row, now)]))
  return rows.map(({ id, name, slug, magicLinksFrom }) => ({
    id,
    name,
    made: made.get(id)?.state ?? ('none' as const),
    mendPath: mendPath({ slug, magicLinksFrom }),
  }))
}

const entryValues = (link: MenuLinkRow) => ({
  id: link.id,
  title: link.title,
  icon: link.icon,
  target: link.target,
  url: link.url ?? '',
  linkLocation: link.linkLocationId ?? '',
  opensIn: link.opensIn,
  shownOn: link.shownOn,
  locationIds: link.locationIds,
  roles: [...link.roles],
  allowCamera: link.allowCamera,
  allowMicrophone: link.allowMicrophone,
})

/** Why an entry opens nothing at the moment. */
export type Hindrance = 'replaced' | 'expired' | 'none' | 'no_place'

/**
 * An entry's own page: in whose sidebar it stands (null: the one above locations), and what would hinder it from opening. 404 for who does
 * not see it anywhere.
 */
export async function loadMenuPage(id: string, slug: string | undefined) {
  const user = await requireStaff()
  if (!isId(id)) notFound()
  return asSystem('menu: page', async tx => {
    const found = await findEntry(tx, user, id, slug)
    if (!found) notFound()
    const { link, place } = found
    const of = link.linkLocationId ? await readLinkLocation(tx, link.linkLocationId) : null
    return {
      link: {
        id: link.id,
        title: link.title,
        icon: link.icon,
        opensIn: link.opensIn,
        own: link.target === 'user_link',
        allow: devicesOf(link),
      },
      place: place && { slug: place.slug },
      hindrance: hindranceOf(link, of, place),
      of: of && { name: of.name, mendPath: mendPath(of) },
      mayMend: mayInAgency(user, 'agency.menu_links'),
      agencyName: user.agencyName,
      openHref: `/menu/${link.id}/open${place ? `?location=${encodeURIComponent(place.slug)}` : ''}`,
    }
  })
}

const devicesOf = ({ allowCamera, allowMicrophone }: MenuLinkRow) => [
  ...(allowCamera ? ['camera'] : []),
  ...(allowMicrophone ? ['microphone'] : []),
]

function hindranceOf(link: MenuLinkRow, of: LocationRow | null, place: LocationRow | null): Hindrance | null {
  if (of) {
    const { state } = linkOf(link.linkGeneration, of, new Date())
    return state === 'live' ? null : state
  }
  const needsPlace = valuesIn(link.url ?? '').some(name => name.startsWith('location.'))
  return needsPlace && !place ? 'no_place' : null
}
export type MenuPage = Awaited<ReturnType<typeof loadMenuPage>>

/** An entry that the user sees, and the sidebar it is opened from: the one that the address names, if it stands there, else the nearest one. */
export async function findEntry(tx: SystemTx, user: StaffUser, id: string, slug: string | undefined) {
  const link = await readMenuLink(tx, user.agencyId, id)
  if (!link) return null
  const named = slug ? await readLocationBySlug(tx, slug) : null
  if (named && shownIn(link, user, named)) return { link, place: named }
  if (!slug && shownIn(link, user, null)) return { link, place: null }
  const nearest = await readNearest(tx, user, link)
  if (nearest) return { link, place: nearest }
  return shownIn(link, user, null) ? { link, place: null } : null
}

/** A page of the staff's app: where it stands in the sidebar, and the letter that goes there after `g`. */
export type Place = { id: PlaceId; label: string; section: string; href: string; key: string }
export type PlaceId =
  | 'dashboard'
  | 'contacts'
  | 'products'
  | 'offers'
  | 'site'
  | 'portal'
  | 'messages'
  | 'locations'
  | 'agency'
  | 'shared'
  | 'menu'
  | 'look'
  | 'account'

type Shown = { site: boolean }

/** The pages of a location that this user may open, in the sidebar's order. */
export function locationPlaces(slug: string, { site }: Shown): Place[] {
  const base = `/locations/${slug}`
  const courses = `${base}/memberships/courses`
  const all: Place[] = [
    { id: 'dashboard', label: 'Dashboard', section: '', href: base, key: 'd' },
    { id: 'contacts', label: 'Contacts', section: '', href: `${base}/contacts`, key: 'c' },
    { id: 'products', label: 'Products', section: 'Memberships', href: `${courses}/products`, key: 'p' },
    { id: 'offers', label: 'Offers', section: 'Memberships', href: `${courses}/offers`, key: 'o' },
    { id: 'site', label: 'Site details', section: 'Memberships', href: `${courses}/settings/site-details`, key: 's' },
    { id: 'portal', label: 'Client portal', section: 'Sites', href: `${base}/sites/client-portal/dashboard`, key: 'r' },
    { id: 'messages', label: 'Messages', section: 'Marketing', href: `${base}/messages`, key: 'm' },
  ]
  return all.filter(place => site || place.id !== 'site')
}

/** The pages above locations. */
export function agencyPlaces({ settings }: { settings: boolean }): Place[] {
  const all: Place[] = [
    { id: 'locations', label: 'Locations', section: '', href: '/agency/locations', key: 'l' },
    { id: 'look', label: 'Look at a link', section: '', href: '/agency/links', key: 'k' },
    { id: 'shared', label: 'Shared courses', section: '', href: '/agency/shared-courses', key: 'h' },
    { id: 'menu', label: 'Menu links', section: '', href: '/agency/menu-links', key: 'n' },
    { id: 'agency', label: 'Agency settings', section: '', href: '/agency/settings', key: 'a' },
  ]
  return all.filter(place => settings || place.id === 'locations' || place.id === 'look')
}

/** Everybody's own page; in the user's menu, not in the sidebar. */
export const accountPlace: Place = { id: 'account', label: 'Your account', section: '', href: '/account', key: 'y' }

/** Places under their sections, in order. */
export function bySection(places: readonly Place[]): { section: string; places: Place[] }[] {
  const sections = new Map<string, Place[]>()
  for (const place of places) sections.set(place.section, [...(sections.get(place.section) ?? []), place])
  return [...sections].map(([section, list]) => ({ section, places: list }))
}

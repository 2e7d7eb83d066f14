import 'server-only'
import { asSystem } from '@/db/client'
import { requireLocation, requireStaff } from '@/lib/auth/gates'
import { mayInAgency, mayInLocation, type StaffUser, strongestRole } from '@/lib/auth/roles'
import { listSidebar } from '@/lib/menu-links/reads'
import { hasAgency, isSetupLinkLive, type LocationListRow, type LocationRow, listLocations } from './reads'
import { readResetLink } from './reads/reset'
import { logoPath } from './rules/site'

/** Whether a setup link still makes the first agency. */
export function isSetupOpen(token: string): Promise<boolean> {
  return asSystem('setup page', tx => isSetupLinkLive(tx, token))
}

/** The address whose password a printed link sets; null where the link can't be used. */
export async function loadReset(token: string): Promise<{ email: string } | null> {
  const user = await asSystem('reset page', tx => readResetLink(tx, token))
  return user && { email: user.email }
}

/** Whether anybody is here yet. */
export function isSetUp(): Promise<boolean> {
  return asSystem('start page', hasAgency)
}

const SWITCHER_LENGTH = 8

/** A location as the shell shows it. */
const marked = (location: Pick<LocationListRow, 'slug' | 'name' | 'accentColour' | 'logoVersion'>) => ({
  slug: location.slug,
  name: location.name,
  accentColour: location.accentColour,
  logo: logoPath(location),
})

/** The switcher's first locations, and what the agency put into the sidebar of that place (null: above locations). */
async function surroundings(user: StaffUser, place: LocationRow | null) {
  return asSystem('shell: locations and menu', async tx => {
    const { rows, total } = await listLocations(tx, user, { limit: SWITCHER_LENGTH })
    return { locations: rows.map(marked), total, menu: await listSidebar(tx, user, place) }
  })
}

/** What the frame of a location's pages shows. 404 where the user may not enter. */
export async function loadLocationShell(slug: string) {
  const { user, location, role } = await requireLocation(slug, 'location.enter')
  return {
    user,
    role,
    location: marked(location),
    may: { site: mayInLocation(user, location, 'site.read'), agency: mayInAgency(user, 'agency.settings') },
    ...(await surroundings(user, location)),
  }
}

/** What the frame of the pages above locations shows. */
export async function loadAgencyShell() {
  const user = await requireStaff()
  return {
    user: { ...user, role: strongestRole(user) },
    mayAgency: mayInAgency(user, 'agency.settings'),
    ...(await surroundings(user, null)),
  }
}

/** The user's locations of that name, for the switcher and the palette. */
export async function findLocations(search: string) {
  const user = await requireStaff()
  const { rows } = await asSystem('switcher: search', tx =>
    listLocations(tx, user, { search: search.trim().slice(0, 100), limit: SWITCHER_LENGTH }),
  )
  return rows.map(marked)
}

import 'server-only'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { LocationTx, SystemTx } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { customMenuLinks } from '@/db/schema/menu-links'
import type { StaffUser } from '@/lib/auth/roles'
import { shownIn } from './rules/see'
import type { SidebarEntry } from './types'

const ofAgency = (agencyId: string) => and(eq(customMenuLinks.agencyId, agencyId), isNull(customMenuLinks.deletedAt))
const inOrder = [asc(customMenuLinks.position), asc(customMenuLinks.id)]

export type MenuLinkRow = typeof customMenuLinks.$inferSelect

/** An entry of the agency that was not deleted; null: there is none of that id. */
export async function readMenuLink(
  tx: SystemTx | LocationTx,
  agencyId: string,
  id: string,
): Promise<MenuLinkRow | null> {
  const [row] = await tx
    .select()
    .from(customMenuLinks)
    .where(and(ofAgency(agencyId), eq(customMenuLinks.id, id)))
  return row ?? null
}

/** The agency's entries in their order, each with the location whose user's link it opens. */
export function listMenuLinks(tx: SystemTx, agencyId: string) {
  return tx
    .select({ link: customMenuLinks, of: locations })
    .from(customMenuLinks)
    .leftJoin(locations, eq(locations.id, customMenuLinks.linkLocationId))
    .where(ofAgency(agencyId))
    .orderBy(...inOrder)
}

/** The entries that the user sees in that sidebar, in order. `place` null: the sidebar of the pages above locations. */
export async function listSidebar(
  tx: SystemTx,
  user: StaffUser,
  place: { id: string; agencyId: string; slug: string } | null,
): Promise<SidebarEntry[]> {
  const { id, title, icon, opensIn, shownOn, locationIds, roles, allowCamera, allowMicrophone } = customMenuLinks
  const rows = await tx
    .select({ id, title, icon, opensIn, shownOn, locationIds, roles, allowCamera, allowMicrophone })
    .from(customMenuLinks)
    .where(ofAgency(user.agencyId))
    .orderBy(...inOrder)
  const query = place ? `?location=${encodeURIComponent(place.slug)}` : ''
  return rows
    .filter(row => shownIn(row, user, place))
    .map(row => ({
      id: row.id,
      title: row.title,
      icon: row.icon,
      opensIn: row.opensIn,
      href: `/menu/${row.id}${row.opensIn === 'iframe' ? '' : '/open'}${query}`,
      ownDocument: row.opensIn !== 'iframe' || row.allowCamera || row.allowMicrophone,
    }))
}

/** An entry that opens a location's user's link, as Site details lists it. */
export type HoldingMenu = Pick<
  MenuLinkRow,
  'id' | 'title' | 'icon' | 'opensIn' | 'shownOn' | 'locationIds' | 'roles' | 'opens'
> & {
  /** It was given the link that is the location's now. */
  current: boolean
  /** Names of the chosen locations by id; null: all of them. */
  names: Record<string, string> | null
}

/** The entries that open the user's link of the location, in order. */
export function listMenusHolding(tx: SystemTx | LocationTx, locationId: string): Promise<HoldingMenu[]> {
  const { id, title, icon, opensIn, shownOn, locationIds, roles, opens } = customMenuLinks
  return tx
    .select({
      ...{ id, title, icon, opensIn, shownOn, locationIds, roles, opens },
      current: sql<boolean>`${customMenuLinks.linkGeneration} is not distinct from ${locations.userLinkGeneration}`,
      names: sql<Record<string, string> | null>`(select json_object_agg(n.id, n.name) from ${locations} n
        where n.id = any(${customMenuLinks.locationIds}))`,
    })
    .from(customMenuLinks)
    .innerJoin(locations, eq(locations.id, customMenuLinks.linkLocationId))
    .where(and(eq(customMenuLinks.linkLocationId, locationId), isNull(customMenuLinks.deletedAt)))
    .orderBy(...inOrder)
}

/** A location with all that its user's link is made of. */
export async function readLinkLocation(tx: SystemTx, id: string) {
  const [row] = await tx.select().from(locations).where(eq(locations.id, id))
  return row ?? null
}

/** The agency's locations with all that their user's links are made of. */
export function listLinkLocations(tx: SystemTx, agencyId: string) {
  return tx
    .select()
    .from(locations)
    .where(eq(locations.agencyId, agencyId))
    .orderBy(asc(locations.name), asc(locations.id))
}

/** The location in whose sidebar the user is most likely to have met the entry: the one they worked in last, else the first by name. */
export async function readNearest(tx: SystemTx, user: StaffUser, link: MenuLinkRow) {
  const mine = user.memberships.map(membership => membership.locationId)
  if (link.locationIds?.length === 0 || (user.agencyRole !== 'agency_admin' && mine.length === 0)) return null
  const rows = await tx
    .select()
    .from(locations)
    .where(
      and(
        eq(locations.agencyId, user.agencyId),
        user.agencyRole === 'agency_admin' ? undefined : inArray(locations.id, mine),
        link.locationIds ? inArray(locations.id, link.locationIds) : undefined,
      ),
    )
    .orderBy(sql`${locations.id} is distinct from ${user.lastLocationId}`, asc(locations.name))
    .limit(50)
  return rows.find(row => shownIn(link, user, row)) ?? null
}

import { type Role, roleIn, type StaffUser, strongestRole } from '@/lib/auth/roles'
import type { Audience } from '../types'

type Person = Pick<StaffUser, 'agencyId' | 'agencyRole' | 'memberships'>
/** In which sidebar: a location's, or (null) the one of the pages above locations. */
type Place = { id: string; agencyId: string } | null

/** Whether the user sees this entry of their agency in that sidebar. */
export function shownIn(link: Audience, user: Person, place: Place): boolean {
  if (!place) return link.shownOn !== 'locations' && holds(link, strongestRole(user))
  if (link.shownOn === 'agency' || (link.locationIds && !link.locationIds.includes(place.id))) return false
  return holds(link, roleIn(user, place))
}

/** Whether the user sees this entry in any sidebar: then they may open it. `agencyId` is the entry's. */
export function maySee(link: Audience & { agencyId: string }, user: Person): boolean {
  if (link.agencyId !== user.agencyId) return false
  if (shownIn(link, user, null)) return true
  const { agencyId } = user
  if (user.agencyRole === 'agency_admin') {
    return link.shownOn !== 'agency' && link.locationIds?.length !== 0 && holds(link, 'agency_admin')
  }
  return user.memberships.some(({ locationId }) => shownIn(link, user, { id: locationId, agencyId }))
}

const holds = (link: Audience, role: Role | null) => role !== null && link.roles.includes(role)

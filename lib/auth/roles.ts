/** DESIGN: Words, user. */
export type Role = 'agency_admin' | 'agency_user' | 'account_admin' | 'account_user'

const everyone: readonly Role[] = ['agency_admin', 'agency_user', 'account_admin', 'account_user']
const runs: readonly Role[] = ['agency_admin', 'agency_user', 'account_admin']
const agency: readonly Role[] = ['agency_admin']

/** Who may do what inside a location: the one table. A role counts for the locations that it was given for. */
export const inLocationMay = {
  'location.enter': everyone,
  'contacts.read': everyone,
  'contacts.write': everyone,
  'grants.write': everyone,
  'links.generate': everyone,
  'contacts.sign_out': everyone,
  'contacts.view_as': everyone,
  'messages.read': everyone,
  'messages.send': everyone,
  'catalog.read': everyone,
  'catalog.write': runs,
  'offers.read': everyone,
  'offers.write': runs,
  'site.read': runs,
  'site.write': runs,
  'user_link.regenerate': runs,
  'links.turn_off_all': runs,
} as const satisfies Record<string, readonly Role[]>

/** Who may do what above locations. */
export const inAgencyMay = {
  'own.account': everyone,
  'links.look': everyone,
  'agency.settings': agency,
  'agency.menu_links': agency,
  'agency.shared_courses': agency,
  'locations.create': agency,
  'locations.list': everyone,
} as const satisfies Record<string, readonly Role[]>

export type LocationPermission = keyof typeof inLocationMay
export type AgencyPermission = keyof typeof inAgencyMay

/** A signed-in staff user as read from the database at this request. */
export type StaffUser = {
  id: string
  name: string
  email: string
  agencyId: string
  agencyName: string
  agencyRole: 'agency_admin' | 'agency_user' | null
  /** The staff session's id; `portico.staff` points at it. */
  sessionId: string
  lastLocationId: string | null
  memberships: { locationId: string; role: Exclude<Role, 'agency_admin'> }[]
}

/** What a user's role in a location follows from. */
type Standing = Pick<StaffUser, 'agencyId' | 'agencyRole' | 'memberships'>

/** The user's role in a location, or null: then the location does not exist for them. */
export function roleIn(user: Standing, location: { id: string; agencyId: string }): Role | null {
  if (user.agencyId !== location.agencyId) return null
  if (user.agencyRole === 'agency_admin') return 'agency_admin'
  return user.memberships.find(membership => membership.locationId === location.id)?.role ?? null
}

/** Whether the user may do this in that location. */
export function mayInLocation(
  user: Standing,
  location: { id: string; agencyId: string },
  permission: LocationPermission,
): boolean {
  const role = roleIn(user, location)
  return role !== null && (inLocationMay[permission] as readonly Role[]).includes(role)
}

/** Whether the user may do this in their agency; users of locations alone count with the strongest role they hold. */
export function mayInAgency(user: StaffUser, permission: AgencyPermission): boolean {
  const held: Role[] = user.memberships.map(membership => membership.role)
  if (user.agencyRole) held.push(user.agencyRole)
  return held.some(role => (inAgencyMay[permission] as readonly Role[]).includes(role))
}

/** The strongest role that the user holds anywhere: as what they count above locations. */
export function strongestRole(user: Pick<StaffUser, 'agencyRole' | 'memberships'>): Role {
  if (user.agencyRole) return user.agencyRole
  const held = user.memberships.map(membership => membership.role)
  return (['agency_user', 'account_admin'] as const).find(role => held.includes(role)) ?? 'account_user'
}

import type { AgencyPermission, LocationPermission } from '@/lib/auth/roles'

/** What each permission is for. */
export const permissionWords: Record<LocationPermission | AgencyPermission, string> = {
  'location.enter': 'the location’s start page',
  'contacts.read': 'contacts list, a contact’s page, the client portal dashboard',
  'contacts.view_as': 'see what a learner sees, read-only',
  'contacts.write': 'add and change a contact, block and unblock',
  'grants.write': 'grant and revoke an offer',
  'links.generate': 'generate a contact’s magic link',
  'contacts.sign_out': 'sign a contact’s devices out',
  'messages.read': 'look at messages, as they went out, without their links',
  'messages.send': 'send a login email, send a failed message again',
  'catalog.read': 'look at products',
  'catalog.write': 'add and change products, categories, lessons',
  'offers.read': 'look at offers',
  'offers.write': 'add and change offers',
  'site.read': 'Site Details',
  'site.write': 'change the site’s settings',
  'user_link.regenerate': 'regenerate the User’s Magic Link, and see it in the client portal dashboard',
  'links.turn_off_all': 'turn off all links of the location',
  'own.account': 'own name, password, sessions',
  'links.look':
    'ask what a pasted link is; answered for locations that one may enter, and with one and the same sentence for all else',
  'locations.list': 'the list of locations that one may enter',
  'locations.create': 'create a location',
  'agency.settings': 'the agency’s name, “New locations use”',
  'agency.menu_links': 'the entries that the agency puts into the sidebar',
  'agency.shared_courses': 'show a location’s product to users of other locations',
}

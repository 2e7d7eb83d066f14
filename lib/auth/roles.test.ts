import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AgencyPermission,
  inAgencyMay,
  inLocationMay,
  type LocationPermission,
  mayInAgency,
  mayInLocation,
  type Role,
  roleIn,
  type StaffUser,
} from './roles'

const here = { id: 'lakeside', agencyId: 'northlight' }
const sister = { id: 'harbor', agencyId: 'northlight' }
const foreign = { id: 'ridge', agencyId: 'westbridge' }

function user(changes: Partial<StaffUser> = {}): StaffUser {
  return {
    id: 'u',
    name: 'June',
    email: 'june@lakeside.example',
    agencyId: 'northlight',
    agencyName: 'Northlight',
    agencyRole: null,
    sessionId: 's',
    lastLocationId: null,
    memberships: [],
    ...changes,
  }
}
const of = (role: Role): StaffUser =>
  role === 'agency_admin'
    ? user({ agencyRole: 'agency_admin' })
    : user({ agencyRole: role === 'agency_user' ? role : null, memberships: [{ locationId: here.id, role }] })

const permissions = Object.keys(inLocationMay) as LocationPermission[]
const inAgency = Object.keys(inAgencyMay) as AgencyPermission[]

describe('who may do what in a location', () => {
  const runs: LocationPermission[] = [
    'catalog.write',
    'offers.write',
    'site.read',
    'site.write',
    'user_link.regenerate',
    'links.turn_off_all',
  ]
  const works: LocationPermission[] = [
    'location.enter',
    'contacts.read',
    'contacts.write',
    'grants.write',
    'links.generate',
    'contacts.sign_out',
    'contacts.view_as',
    'messages.read',
    'messages.send',
    'catalog.read',
    'offers.read',
  ]
  test.each<[Role, LocationPermission[]]>([
    ['agency_admin', [...works, ...runs]],
    ['agency_user', [...works, ...runs]],
    ['account_admin', [...works, ...runs]],
    ['account_user', works],
  ])('%s', (role, may) => {
    expect(permissions.filter(permission => mayInLocation(of(role), here, permission)).sort()).toEqual([...may].sort())
  })

  test('nobody but an agency admin may do anything in a location that was not given to them', () => {
    for (const role of ['agency_user', 'account_admin', 'account_user'] as const) {
      expect(
        permissions.filter(permission => mayInLocation(of(role), sister, permission)),
        role,
      ).toEqual([])
    }
    expect(mayInLocation(of('agency_admin'), sister, 'site.write')).toBe(true)
  })

  test('nobody at all in another agency’s location, even with a membership row there', () => {
    const roles: StaffUser['agencyRole'][] = [null, 'agency_user', 'agency_admin']
    for (const agencyRole of roles) {
      const stray = user({ agencyRole, memberships: [{ locationId: foreign.id, role: 'account_admin' }] })
      expect(roleIn(stray, foreign)).toBeNull()
      expect(permissions.filter(permission => mayInLocation(stray, foreign, permission))).toEqual([])
    }
  })

  test('without role or membership: nothing', () => {
    expect(roleIn(user(), here)).toBeNull()
    expect(permissions.filter(permission => mayInLocation(user(), here, permission))).toEqual([])
  })

  test('an agency user counts in a location by the membership there', () => {
    const mixed = user({ agencyRole: 'agency_user', memberships: [{ locationId: here.id, role: 'account_user' }] })
    expect(roleIn(mixed, here)).toBe('account_user')
    expect(mayInLocation(mixed, here, 'site.write')).toBe(false)
  })
})

describe('who may do what above locations', () => {
  test.each<[Role, AgencyPermission[]]>([
    [
      'agency_admin',
      [
        'own.account',
        'links.look',
        'agency.settings',
        'agency.menu_links',
        'agency.shared_courses',
        'locations.create',
        'locations.list',
      ],
    ],
    ['agency_user', ['own.account', 'links.look', 'locations.list']],
    ['account_admin', ['own.account', 'links.look', 'locations.list']],
    ['account_user', ['own.account', 'links.look', 'locations.list']],
  ])('%s', (role, may) => {
    expect(inAgency.filter(permission => mayInAgency(of(role), permission)).sort()).toEqual([...may].sort())
  })

  test('an agency admin without any membership may do everything', () => {
    expect(inAgency.every(permission => mayInAgency(user({ agencyRole: 'agency_admin' }), permission))).toBe(true)
  })
})

test('a role never gives less than a weaker one does', () => {
  const order: Role[] = ['account_user', 'account_admin', 'agency_user', 'agency_admin']
  fc.assert(
    fc.property(fc.constantFrom(...permissions), fc.nat(2), (permission, n) => {
      const [weaker, stronger] = [order[n] as Role, order[n + 1] as Role]
      if (mayInLocation(of(weaker), here, permission)) expect(mayInLocation(of(stronger), here, permission)).toBe(true)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StaffUser } from '@/lib/auth/roles'
import type { Audience } from '../types'
import { maySee, shownIn } from './see'

const lakeside = { id: 'lakeside', agencyId: 'northlight' }
const harbor = { id: 'harbor', agencyId: 'northlight' }
type Person = Pick<StaffUser, 'agencyId' | 'agencyRole' | 'memberships'>
const june: Person = {
  agencyId: 'northlight',
  agencyRole: null,
  memberships: [{ locationId: 'lakeside', role: 'account_user' }],
}
const priya: Person = { agencyId: 'northlight', agencyRole: 'agency_admin', memberships: [] }
const everybody = ['agency_admin', 'agency_user', 'account_admin', 'account_user'] as const
const link = (changes: Partial<Audience> = {}) => ({
  agencyId: 'northlight',
  shownOn: 'locations' as const,
  locationIds: null,
  roles: everybody,
  ...changes,
})

describe('an entry is shown', () => {
  it('in the sidebars that it was put into', () => {
    expect(shownIn(link(), june, lakeside)).toBe(true)
    expect(shownIn(link(), june, null)).toBe(false)
    expect(shownIn(link({ shownOn: 'agency' }), june, lakeside)).toBe(false)
    expect(shownIn(link({ shownOn: 'agency' }), june, null)).toBe(true)
    expect(shownIn(link({ shownOn: 'both' }), june, null)).toBe(true)
  })

  it('in the chosen locations, to the chosen roles', () => {
    expect(shownIn(link({ locationIds: ['harbor'] }), june, lakeside)).toBe(false)
    expect(shownIn(link({ locationIds: ['lakeside'] }), june, lakeside)).toBe(true)
    expect(shownIn(link({ roles: ['account_admin'] }), june, lakeside)).toBe(false)
    expect(shownIn(link({ roles: ['account_user'] }), priya, lakeside)).toBe(false)
  })

  it('in no location that is not theirs', () => {
    expect(shownIn(link(), june, harbor)).toBe(false)
    expect(shownIn(link(), priya, { id: 'quarry', agencyId: 'westbridge' })).toBe(false)
  })
})

describe('an entry may be opened', () => {
  it('by who sees it somewhere', () => {
    expect(maySee(link(), june)).toBe(true)
    expect(maySee(link({ locationIds: ['harbor'] }), june)).toBe(false)
    expect(maySee(link({ locationIds: ['harbor'] }), priya)).toBe(true)
    expect(maySee(link({ locationIds: [] }), priya)).toBe(false)
    expect(maySee(link({ roles: ['agency_user'] }), june)).toBe(false)
  })

  it('by nobody of another agency, nor by who holds no role any more', () => {
    expect(maySee({ ...link({ shownOn: 'both' }), agencyId: 'westbridge' }, priya)).toBe(false)
    expect(maySee(link(), { ...june, memberships: [] })).toBe(false)
  })

  it('by exactly those who are shown it', () => {
    const role = fc.constantFrom(...everybody)
    const audience = fc.record({
      agencyId: fc.constant('northlight'),
      shownOn: fc.constantFrom('agency' as const, 'locations' as const, 'both' as const),
      locationIds: fc.option(fc.subarray(['lakeside', 'harbor'])),
      roles: fc.uniqueArray(role, { minLength: 1 }),
    })
    const memberships = fc.uniqueArray(
      fc.record({
        locationId: fc.constantFrom('lakeside', 'harbor'),
        role: fc.constantFrom('agency_user' as const, 'account_admin' as const, 'account_user' as const),
      }),
      { selector: each => each.locationId },
    )
    const person = fc.record({
      agencyId: fc.constant('northlight'),
      agencyRole: fc.constantFrom(null, 'agency_user' as const, 'agency_admin' as const),
      memberships,
    })
    fc.assert(
      fc.property(audience, person, (entry, user) => {
        const shown = [lakeside, harbor, null].some(place => shownIn(entry, user, place))
        expect(maySee(entry, user)).toBe(shown)
      }),
    )
  })
})

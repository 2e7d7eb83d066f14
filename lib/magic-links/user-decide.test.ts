import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Link } from './types'
import { decideUserLink, type UserFacts } from './user-decide'

const now = new Date('2026-11-03T18:00:00Z')
const generation = randomBytes(5)
const id = randomUUID()
const link: Link = {
  kind: 2,
  kid: 1,
  locationNumber: 7,
  principalId: id,
  iat: Math.floor(now.getTime() / 1000) - Date.UTC(2024, 0, 1) / 1000 - 3600,
  ttlHours: 24,
  linksGeneration: 5,
  principalGeneration: generation,
  jti: null,
}
const facts: UserFacts = {
  now,
  location: { id, status: 'active', agencyStatus: 'active', linksGeneration: 5, userLinkGeneration: generation },
  staff: { admin: false },
  launched: { seen: true, holds: true },
}
const place = (changes: Partial<UserFacts['location']>) => ({ location: { ...facts.location, ...changes } })
const reasonOf = (changes: Partial<UserFacts>, of: Link = link) => decideUserLink(of, { ...facts, ...changes })

describe('decideUserLink', () => {
  it('opens for a user who pressed an entry that they see, admins no otherwise', () => {
    expect(reasonOf({})).toBeNull()
    expect(reasonOf({ staff: { admin: true } })).toBeNull()
    expect(reasonOf({ staff: { admin: true }, launched: null })).toEqual({ reason: 'sidebar_only', staff: true })
  })

  it.each<[string, Partial<UserFacts>]>([
    ['nobody is signed in', { staff: null, launched: null }],
    ['nobody is signed in, whatever the proof says', { staff: null }],
    ['there is no launch proof', { launched: null }],
    ['the user does not see the entry any more', { launched: { seen: false, holds: true } }],
    ['the entry opens something else', { launched: { seen: true, holds: false } }],
  ])('explains itself where %s', (_, changes) => {
    expect(reasonOf(changes)).toMatchObject({ reason: 'sidebar_only' })
  })

  it('says that a newer one was made, and to whom', () => {
    const replaced = place({ userLinkGeneration: randomBytes(5) })
    expect(reasonOf(replaced)).toEqual({ reason: 'user_link_replaced', to: 'user' })
    expect(reasonOf({ ...replaced, staff: { admin: true } })).toEqual({ reason: 'user_link_replaced', to: 'admin' })
    expect(reasonOf({ ...replaced, staff: null })).toEqual({ reason: 'user_link_replaced', to: null })
    expect(reasonOf(place({ linksGeneration: 6 }))).toMatchObject({ reason: 'user_link_replaced' })
  })

  it('says when its life is over', () => {
    const until = new Date(now.getTime() - 60_000)
    const old = { ...link, iat: link.iat - 23 * 3600 - 60 }
    expect(reasonOf({}, old)).toEqual({ reason: 'user_link_expired', until, to: 'user' })
    expect(reasonOf({}, { ...link, iat: link.iat + 7200 })).toMatchObject({ reason: 'not_yet' })
  })

  it('does not open in a suspended location or agency', () => {
    expect(reasonOf(place({ status: 'suspended' }))).toEqual({ reason: 'suspended' })
    expect(reasonOf(place({ agencyStatus: 'suspended' }))).toEqual({ reason: 'suspended' })
  })

  it('takes no link of another kind or another location', () => {
    expect(reasonOf({}, { ...link, kind: 1 })).toEqual({ reason: 'incomplete' })
    expect(reasonOf({}, { ...link, principalId: randomUUID() })).toEqual({ reason: 'incomplete' })
  })

  it('opens in no other case', () => {
    const staff = fc.option(fc.record({ admin: fc.boolean() }))
    const launched = fc.option(fc.record({ seen: fc.boolean(), holds: fc.boolean() }))
    const status = fc.constantFrom<'active' | 'suspended'>('active', 'suspended')
    const linksGeneration = fc.constantFrom(5, 6)
    fc.assert(
      fc.property(staff, launched, status, status, linksGeneration, (who, from, one, other, links) => {
        const where = place({ status: one, agencyStatus: other, linksGeneration: links })
        const opens = reasonOf({ ...where, staff: who, launched: from }) === null
        const should = who && from?.seen && from.holds && one === 'active' && other === 'active' && links === 5
        expect(opens).toBe(Boolean(should))
      }),
    )
  })
})

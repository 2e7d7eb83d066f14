import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locationOf, signInPath, staffPathOf, startOf } from './paths'
import type { StaffUser } from './roles'

const lesson =
  '/locations/lakeside-yoga/memberships/courses/products/01a20c39-c309-72f7-90d7-dbde213ddb43/lessons/01a20c39-c25b-7794-8a6c-8329936d6003'

describe('where a sign-in leads back to', () => {
  test.each([
    '/account',
    '/agency/locations',
    '/agency/settings',
    '/locations/lakeside-yoga',
    '/locations/lakeside-yoga/memberships/courses/settings/site-details',
    lesson,
  ])('%s', path => {
    expect(staffPathOf(path)).toBe(path)
    expect(signInPath(path)).toBe(`/sign-in?from=${path}`)
  })

  test.each([
    undefined,
    '',
    '/',
    '/sign-in',
    '/locations',
    '/locations/',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/locations/x',
    '/locations//evil.example',
    '/locations/../m/token',
    '/locations/x?to=https://evil.example',
    '/locations/x#y',
    '/locations/x\n',
    '/locations/%2e%2e',
    '/locations/lakeside-yoga/search',
    '/portal/lakeside-yoga',
    '/m/EQEAAAEBogw5wwly95DX294hPdtDBW2d4QLQZogS',
    '/setup/abc',
    '/account/x',
    `/locations/${'a'.repeat(300)}`,
  ])('never %s', path => {
    expect(staffPathOf(path)).toBeNull()
    expect(signInPath(path)).toBe('/sign-in')
  })

  test('whatever was written, it stays on this site', () => {
    fc.assert(
      fc.property(fc.string(), fc.webPath(), (text, path) => {
        for (const each of [text, path, `/locations${path}`, `/account${text}`]) {
          const found = staffPathOf(each)
          if (found) expect(new URL(found, 'https://learn.example.com').href).toBe(`https://learn.example.com${found}`)
        }
      }),
    )
  })
})

test('the location of a page', () => {
  expect(locationOf(lesson)).toBe('lakeside-yoga')
  expect(locationOf('/agency/settings')).toBeNull()
})

describe('where a user goes first', () => {
  const user = (agencyRole: StaffUser['agencyRole'], works = true): StaffUser => ({
    id: 'u',
    name: 'Priya Raman',
    email: 'priya@northlight.example',
    agencyId: 'a',
    agencyName: 'Northlight Agency',
    agencyRole,
    sessionId: 's',
    lastLocationId: null,
    memberships: works ? [{ locationId: 'l', role: 'account_user' }] : [],
  })
  const lakeside = (of: number) => ({ slug: 'lakeside-yoga', of })

  test('agency admins to the list, or into the only location', () => {
    expect(startOf(user('agency_admin'), lakeside(3))).toBe('/agency/locations')
    expect(startOf(user('agency_admin'), lakeside(1))).toBe('/locations/lakeside-yoga')
    expect(startOf(user('agency_admin'), null)).toBe('/agency/locations')
  })

  test('all others to where they work, or to their account', () => {
    expect(startOf(user('agency_user'), lakeside(2))).toBe('/locations/lakeside-yoga')
    expect(startOf(user(null), lakeside(2))).toBe('/locations/lakeside-yoga')
    expect(startOf(user(null, false), null)).toBe('/account')
  })
})

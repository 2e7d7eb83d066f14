import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { asSystem } from '@/db/client'
import { makeLocation } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { makeShop, StaffBrowser } from '@/lib/magic-links/user-open.fixtures'
import { rememberLocation } from '@/lib/sessions/writes/staff'
import { cookieNames } from './cookies'
import { type Pointer, seal } from './pointer'
import { leavePortal } from './portal-leave'
import type { Role } from './roles'

/** This browser's cookies. */
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    delete: ({ name }: { name: string }) => jar.delete(name),
  }),
}))

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => jar.clear())

const keep = (name: string, pointer: Pointer | null, purpose: string) =>
  pointer && jar.set(name, seal(pointer, purpose, new Date(Date.now() + 86_400_000)))

/** A staff user who came from a location's sidebar (or one above locations) into shared courses; how they leave them. */
async function came(role: Role, from: 'lakeside' | 'harbor' | 'elsewhere' | null) {
  const shop = await makeShop()
  const { location, harbor } = shop
  const elsewhere = await asSystem('test', tx => makeLocation(tx, shop.agencyId))
  const june = await StaffBrowser.of(shop.agencyId, role, [location.id, harbor.id])
  const last = from && { lakeside: location, harbor, elsewhere }[from].id
  if (last) await asSystem('test', tx => rememberLocation(tx, june.user.sessionId, last))
  expect(await june.press(shop)).toBe('opened')
  keep(cookieNames.portal(), june.portal, 'portal')
  keep(cookieNames.staff(), june.staff, 'staff')
  return { shop, leave: () => leavePortal(location.slug, 'sign_out') }
}

it('leads out of shared courses to the location whose sidebar it was, whosever link it held', async () => {
  for (const role of ['agency_admin', 'account_user'] as const) {
    const { shop, leave } = await came(role, 'harbor')
    expect(await leave()).toEqual({ to: `/locations/${shop.harbor.slug}` })
  }
  const { shop, leave } = await came('agency_admin', 'lakeside')
  expect(await leave()).toEqual({ to: `/locations/${shop.location.slug}` })
})

it('leads out of shared courses to where the user starts, from above locations or one that is theirs no longer', async () => {
  expect(await (await came('agency_admin', null)).leave()).toEqual({ to: '/agency/locations' })
  const { shop, leave } = await came('account_user', 'elsewhere')
  const { to } = (await leave()) as { to: string }
  expect([shop.location, shop.harbor].map(({ slug }) => `/locations/${slug}`)).toContain(to)
})

it('leads out of shared courses to the sign-in page who is signed in no longer', async () => {
  const { leave } = await came('agency_admin', 'harbor')
  jar.delete(cookieNames.staff())
  expect(await leave()).toEqual({ to: '/sign-in' })
})

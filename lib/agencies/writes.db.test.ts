import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, type SystemTx } from '@/db/client'
import { memberships, setupLinks } from '@/db/schema/agencies'
import { staffSessions } from '@/db/schema/sessions'
import { makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import type { StaffUser } from '@/lib/auth/roles'
import { setUpAgency } from '@/lib/auth/setup'
import { newId } from '@/lib/platform/ids'
import { beginStaffSession, rememberLocation } from '@/lib/sessions/writes/staff'
import { freeSlug, hasAgency, isSetupLinkLive, listLocations, readCredentials, readFirstLocation } from './reads'
import { addMembership, changeAgency, createAgency, createLocation, createUser, setupLinkIfEmpty } from './writes'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const run = <T>(work: (tx: SystemTx) => Promise<T>) => asSystem('test', work)
const word = () => newId().slice(-12)
const tokenOf = (url: string | null) => url?.split('/').at(-1) ?? ''
const at = (agencyId: string, slug: string) => ({ agencyId, slug, name: 'Lakeside Yoga', timeZone: 'America/Chicago' })
const staff = (changes: Partial<StaffUser>): StaffUser => ({
  id: newId(),
  name: 'Priya Raman',
  email: 'priya@northlight.example',
  agencyId: newId(),
  agencyName: 'Northlight Agency',
  agencyRole: null,
  sessionId: newId(),
  lastLocationId: null,
  memberships: [],
  ...changes,
})

// First, while the database is empty.
test('the first agency is made once, by the newest setup link', async () => {
  const older = tokenOf(await run(setupLinkIfEmpty))
  const token = tokenOf(await run(setupLinkIfEmpty))
  expect(await run(tx => isSetupLinkLive(tx, older))).toBe(false)
  expect(await run(tx => isSetupLinkLive(tx, token))).toBe(true)
  const stored = await run(tx => tx.select().from(setupLinks))
  expect(stored).toHaveLength(1)
  expect(stored[0]?.tokenHash.toString('base64url')).not.toBe(token)

  const admin = {
    agencyName: 'Northlight Agency',
    name: 'Priya Raman',
    email: 'priya@first.example',
    password: 'porch-amber-41',
  }
  expect(await setUpAgency({ ...admin, token: older })).toBe(false)
  expect(await run(hasAgency)).toBe(false)
  const both = await Promise.all([setUpAgency({ ...admin, token }), setUpAgency({ ...admin, token })])
  expect(both.toSorted()).toEqual([false, true])
  expect(await run(tx => readCredentials(tx, 'priya@first.example'))).not.toBeNull()
  expect(await run(setupLinkIfEmpty)).toBeNull()
  expect(await run(tx => isSetupLinkLive(tx, token))).toBe(false)
})

test('a new location uses what its agency says at that time; older ones keep what they have', async () => {
  const agencyId = await run(tx => createAgency(tx, { name: 'Northlight Agency' }))
  const first = await run(tx => createLocation(tx, at(agencyId, `one-${word()}`)))
  await run(tx => changeAgency(tx, agencyId, { name: 'Northlight', newLocationsUse: 'courses' }))
  const second = await run(tx => createLocation(tx, at(agencyId, `two-${word()}`)))
  expect([first?.magicLinksFrom, second?.magicLinksFrom]).toEqual(['client_portal', 'courses'])
  const { rows } = await run(tx => listLocations(tx, staff({ agencyId, agencyRole: 'agency_admin' })))
  expect(rows.map(row => row.magicLinksFrom).toSorted()).toEqual(['client_portal', 'courses'])
})

test('every location begins with counters of its own', async () => {
  const agencyId = await run(tx => createAgency(tx, { name: 'Northlight Agency' }))
  const made = await run(async tx => [
    await createLocation(tx, at(agencyId, word())),
    await createLocation(tx, at(agencyId, word())),
  ])
  const [one, two] = made
  expect(one?.userLinkGeneration).toHaveLength(5)
  expect(one?.userLinkGeneration).not.toEqual(two?.userLinkGeneration)
  expect(one?.number).not.toBe(two?.number)
  expect(one?.linksGeneration).toBeGreaterThanOrEqual(0)
  expect(one?.linksGeneration).toBeLessThan(2 ** 24)
})

test('a slug is given once in the installation, and the next free one is found', async () => {
  const slug = `lake-${word()}`
  const mine = await run(tx => createAgency(tx, { name: 'Northlight Agency' }))
  const other = await run(tx => createAgency(tx, { name: 'Southlight' }))
  expect(await run(tx => createLocation(tx, at(mine, slug)))).not.toBeNull()
  expect(await run(tx => createLocation(tx, at(other, slug)))).toBeNull()
  expect(await run(tx => freeSlug(tx, slug))).toBe(`${slug}-2`)
  expect(await run(tx => freeSlug(tx, '!'))).toBeNull()
})

test('an address signs in once in the installation, whatever its letters', async () => {
  const agencyId = await run(tx => createAgency(tx, { name: 'Northlight Agency' }))
  const user = { agencyId, name: 'Daniel Osei', passwordHash: 'x' }
  expect(await run(tx => createUser(tx, { ...user, email: 'Daniel@Lakeside.example' }))).not.toBeNull()
  expect(await run(tx => createUser(tx, { ...user, email: 'daniel@lakeside.example ' }))).toBeNull()
})

test('a role in a location replaces the one held there', async () => {
  const agencyId = await run(tx => createAgency(tx, { name: 'Northlight Agency' }))
  const location = await run(tx => createLocation(tx, at(agencyId, word())))
  const user = await run(tx => makeUser(tx, agencyId, { role: 'account_user', locationIds: [location?.id ?? ''] }))
  await run(tx => addMembership(tx, { userId: user.id, locationId: location?.id ?? '', role: 'account_admin' }))
  const held = await run(tx => tx.select().from(memberships).where(eq(memberships.userId, user.id)))
  expect(held.map(row => row.role)).toEqual(['account_admin'])
})

test('a user goes first where they worked last, and nowhere they may not enter', async () => {
  const agencyId = await run(tx => createAgency(tx, { name: 'Northlight Agency' }))
  const make = (name: string) => run(tx => createLocation(tx, { ...at(agencyId, word()), name }))
  const [alder, cedar] = [await make('Alder'), await make('Cedar')]
  const { id } = await run(tx => makeUser(tx, agencyId, { role: 'account_user' }))
  const member = (...places: (typeof alder)[]) =>
    staff({
      id,
      agencyId,
      memberships: places.map(place => ({ locationId: place?.id ?? '', role: 'account_user' as const })),
    })
  const first = (user: StaffUser) => run(async tx => (await readFirstLocation(tx, user))?.slug)

  expect(await first(member())).toBeUndefined()
  expect(await first(member(alder, cedar))).toBe(alder?.slug)
  await run(async tx => {
    await beginStaffSession(tx, id, 'Mac, Firefox')
    const [session] = await tx.select().from(staffSessions).where(eq(staffSessions.userId, id))
    await rememberLocation(tx, session?.id ?? '', cedar?.id ?? '')
  })
  expect(await first(member(alder, cedar))).toBe(cedar?.slug)
  expect(await first(member(alder))).toBe(alder?.slug)
  expect((await run(tx => readFirstLocation(tx, member(alder, cedar))))?.of).toBe(2)
})

import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { agencies, locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { grants } from '@/db/schema/offers'
import { devices, sessions } from '@/db/schema/sessions'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { Browser, type House, linkOf, makeHouse } from '@/lib/magic-links/open.fixtures'
import { random, sha256 } from '@/lib/platform/crypto'
import { listDevices, readPortalSession } from './portal'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

type Change = (house: House) => Promise<unknown>
const DAY = 24
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)
const session =
  (changes: Partial<typeof sessions.$inferInsert>): Change =>
  ({ location }) =>
    inLocation(location.id, tx => tx.update(sessions).set(changes).where(eq(sessions.locationId, location.id)))
const place =
  (changes: Partial<typeof locations.$inferInsert>): Change =>
  ({ location }) =>
    asSystem('test', tx => tx.update(locations).set(changes).where(eq(locations.id, location.id)))
const person =
  (changes: Partial<typeof contacts.$inferInsert>): Change =>
  ({ location, contact }) =>
    inLocation(location.id, tx => tx.update(contacts).set(changes).where(eq(contacts.id, contact.id)))
const linksOff =
  (signOut: boolean): Change =>
  ({ location, contact }) =>
    inLocation(location.id, tx => turnOffContactLinks(tx, contact.id, { signOut }))
const nextGeneration: Change = house =>
  place({ linksGeneration: (house.location.linksGeneration + 1) % 2 ** 24 })(house)

async function browserOf(house: House, how: 'clicked' | 'pressed'): Promise<Browser> {
  const browser = new Browser()
  await (how === 'pressed' ? browser.press(linkOf(house)) : browser.open(linkOf(house)))
  expect(await browser.session()).toMatchObject({ confirmed: how === 'pressed' })
  return browser
}

describe('a confirmed session lives on', () => {
  test.each<[string, Change]>([
    ['unused for 29 days', session({ lastSeenAt: ago(29 * DAY) })],
    ['179 days after it began', session({ createdAt: ago(179 * DAY), expiresAt: ago(-DAY) })],
    ['when the contact’s links are turned off without sign-out', linksOff(false)],
    ['when all links are turned off without sign-out', nextGeneration],
    ['when the location shortens the life of links', place({ linkLifeHours: 1, linksNotBefore: new Date() })],
    [
      'when its last grant ends: the library is empty then, nobody is thrown out',
      house =>
        inLocation(house.location.id, tx =>
          tx.update(grants).set({ revokedAt: new Date() }).where(eq(grants.id, house.grantId)),
        ),
    ],
  ])('%s', async (_, change) => {
    const house = await makeHouse()
    const browser = await browserOf(house, 'pressed')
    await change(house)
    expect(await browser.session()).not.toBeNull()
  })
})

describe('a confirmed session is over', () => {
  test.each<[string, Change]>([
    ['unused for 30 days', session({ lastSeenAt: ago(30 * DAY + 0.1) })],
    ['at its end', session({ expiresAt: new Date() })],
    ['once its row says so', session({ endedAt: new Date() })],
    ['when the contact’s epoch rises', linksOff(true)],
    ['when the location’s epoch rises', place({ linksEpoch: 1 })],
    ['when the location is suspended', place({ status: 'suspended' })],
    ['when the contact is blocked', person({ status: 'blocked' })],
    ['when the contact is erased', person({ status: 'erased' })],
    ['when the contact is merged', person({ status: 'merged' })],
    [
      'when the agency is suspended',
      ({ agencyId }) =>
        asSystem('test', tx => tx.update(agencies).set({ status: 'suspended' }).where(eq(agencies.id, agencyId))),
    ],
  ])('%s', async (_, change) => {
    const house = await makeHouse()
    const browser = await browserOf(house, 'pressed')
    await change(house)
    expect(await browser.session()).toBeNull()
  })

  test('for every cookie but the one it was made for, and in every location but its own', async () => {
    const [house, other] = [await makeHouse(), await makeHouse()]
    const { portal } = await browserOf(house, 'pressed')
    const hash = sha256(portal?.sid ?? '')
    const read = (locationId: string, key: Buffer) => inLocation(locationId, tx => readPortalSession(tx, key))
    expect(await read(house.location.id, hash)).not.toBeNull()
    expect(await read(house.location.id, random(32))).toBeNull()
    expect(await read(house.location.id, portal?.sid ?? random(32))).toBeNull()
    expect(await read(other.location.id, hash)).toBeNull()
  })
})

describe('a provisional session', () => {
  test('lives for a day', async () => {
    const house = await makeHouse()
    const browser = await browserOf(house, 'clicked')
    await session({ createdAt: ago(23.9) })(house)
    expect(await browser.session()).not.toBeNull()
    await session({ createdAt: ago(24.1) })(house)
    expect(await browser.session()).toBeNull()
  })

  test.each<[string, Change]>([
    ['the contact’s links are turned off, without sign-out', linksOff(false)],
    ['all links are turned off, without sign-out', nextGeneration],
    ['the contact’s epoch rises', linksOff(true)],
    ['its row says so', session({ endedAt: new Date() })],
  ])('is over when %s', async (_, change) => {
    const house = await makeHouse()
    const browser = await browserOf(house, 'clicked')
    await change(house)
    expect(await browser.session()).toBeNull()
  })
})

test('the session says what its pages need, and nothing of the link', async () => {
  const house = await makeHouse({ accentColour: '#123456', language: 'de' }, { language: 'es', lastName: 'Berg' })
  const found = await (await browserOf(house, 'pressed')).session()
  expect(found).toMatchObject({
    kind: 'learner',
    staff: null,
    contact: { id: house.contact.id, firstName: 'Mara', lastName: 'Berg', email: house.contact.email, language: 'es' },
    location: { id: house.location.id, slug: house.location.slug, accentColour: '#123456', language: 'de' },
  })
  expect(JSON.stringify(found)).not.toMatch(/generation|epoch|hash/i)
})

test('devices: those signed in first, then by last use, the current one marked, of this contact alone', async () => {
  const [house, other] = [await makeHouse(), await makeHouse()]
  const browsers = [new Browser('Mac, Firefox'), new Browser('iPhone, Safari'), new Browser('Windows, Edge')]
  for (const browser of browsers) await browser.press(linkOf(house))
  await new Browser().press(linkOf(other))
  const ids = await Promise.all(browsers.map(async browser => (await browser.session())?.deviceId ?? ''))
  await inLocation(house.location.id, async tx => {
    for (const [n, id] of ids.entries())
      await tx
        .update(devices)
        .set({ lastSeenAt: ago(n) })
        .where(eq(devices.id, id))
    await tx
      .update(devices)
      .set({ signedOutAt: sql`now()` })
      .where(eq(devices.id, ids[0] ?? ''))
  })
  const listed = await inLocation(house.location.id, tx => listDevices(tx, house.contact.id, ids[2] ?? null))
  expect(listed.map(({ label, current, signedOutAt }) => [label, current, signedOutAt !== null])).toEqual([
    ['iPhone, Safari', false, false],
    ['Windows, Edge', true, false],
    ['Mac, Firefox', false, true],
  ])
})

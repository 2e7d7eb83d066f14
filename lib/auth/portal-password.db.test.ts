import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { grants } from '@/db/schema/offers'
import { makeContact, makeGrant } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { removeAllPasswords, setPasswordHash } from '@/lib/contacts/writes/password'
import { open } from '@/lib/magic-links/open'
import { auditOf, Browser, type House, linkOf, makeHouse, rows } from '@/lib/magic-links/open.fixtures'
import { random } from '@/lib/platform/crypto'
import { signOutContact } from '@/lib/sessions/writes/portal'
import { hashPassword, whoseIs } from './password'
import { passPassword } from './portal'
import { checkPortalPassword, type PasswordOutcome } from './portal-password'

let database: TestDatabase
let hash: string
beforeAll(async () => {
  database = await testDatabase()
  hash = await hashPassword(password)
})
afterAll(() => database.close())

const password = 'lantern over the porch'
let networks = 0
const newNetwork = () => `10.1.0.${++networks}`

/** A house whose contact has set a password. */
async function withPassword(changes: Parameters<typeof makeHouse>[0] = {}) {
  return makeHouse(changes, { email: `mara-${random(4).toString('hex')}@example.com`, passwordHash: hash })
}

const attemptOf = (
  { location, contact }: House,
  browser: Browser,
  typed: Partial<{ email: string; password: string }>,
) => ({
  slug: location.slug,
  email: contact.email ?? '',
  password,
  network: newNetwork(),
  portal: browser.portal,
  deviceKey: browser.deviceKey,
  deviceLabel: browser.deviceLabel,
  ...typed,
})

async function enter(house: House, browser = new Browser(), typed: Parameters<typeof attemptOf>[2] = {}) {
  const outcome = await checkPortalPassword(attemptOf(house, browser, typed))
  const { signed } = outcome
  if (signed) browser.portal = { sid: Buffer.from(signed.sid, 'base64url'), scope: signed.scope }
  return outcome
}

const wordOf = (outcome: PasswordOutcome) =>
  outcome.kind === 'refused' ? `refused: ${outcome.refusal.reason}` : outcome.kind
const inHouse = <T>(house: House, work: Parameters<typeof inLocation<T>>[1]) => inLocation(house.location.id, work)
const block = (house: House) =>
  inHouse(house, tx => tx.update(contacts).set({ status: 'blocked' }).where(eq(contacts.id, house.contact.id)))

describe('the right password', () => {
  test('makes the session of a press: confirmed, on a device, counted, with its own act and no link’s name', async () => {
    const house = await withPassword()
    const browser = new Browser()
    expect(wordOf(await enter(house, browser))).toBe('opened')
    expect(await browser.session()).toMatchObject({
      kind: 'learner',
      confirmed: true,
      contact: { id: house.contact.id },
      deviceId: expect.any(String),
    })
    expect(await auditOf(house.contact.id)).toMatchObject([{ act: 'password.opened', link_iat: null }])
    const [row] = await rows(sql`select first_opened_at from contacts where id = ${house.contact.id}`)
    expect(row?.first_opened_at).not.toBeNull()
  })

  test('comes through the portal’s own next-auth provider, with a cookie', async () => {
    const house = await withPassword()
    const right = await passPassword(attemptOf(house, new Browser(), {}))
    expect(right.outcome.kind).toBe('opened')
    expect(right.cookie).toEqual(expect.any(String))
    const wrong = await passPassword(attemptOf(house, new Browser(), { password: 'not this one' }))
    expect(wrong).toEqual({ outcome: { kind: 'wrong' }, cookie: null })
  })

  test('signs in that contact alone, of several who share the address', async () => {
    const house = await withPassword()
    const other = await inHouse(house, async tx => {
      const passwordHash = await hashPassword('another one entirely')
      const contact = await makeContact(tx, { email: house.contact.email, passwordHash })
      await makeGrant(tx, { contactId: contact.id, offerId: house.offerId })
      return contact
    })
    const [one, two] = [new Browser(), new Browser()]
    await enter(house, one)
    await enter(house, two, { password: 'another one entirely' })
    expect((await one.session())?.contact.id).toBe(house.contact.id)
    expect((await two.session())?.contact.id).toBe(other.id)
  })

  test('where several of an address have it, lets in who may enter', async () => {
    const house = await withPassword()
    const other = await inHouse(house, async tx => {
      const contact = await makeContact(tx, { email: house.contact.email, passwordHash: hash, lastSeenAt: new Date() })
      await makeGrant(tx, { contactId: contact.id, offerId: house.offerId })
      return contact
    })
    await inHouse(house, tx => tx.update(contacts).set({ status: 'blocked' }).where(eq(contacts.id, other.id)))
    const browser = new Browser()
    expect(wordOf(await enter(house, browser))).toBe('opened')
    expect((await browser.session())?.contact.id).toBe(house.contact.id)
  })

  test('keeps the device cap, as a press does: the oldest device is signed out', async () => {
    const house = await withPassword({ deviceCap: 1 })
    const [old, fresh] = [new Browser(), new Browser()]
    await old.press(linkOf(house))
    await enter(house, fresh)
    expect(await old.session()).toBeNull()
    expect(await fresh.session()).not.toBeNull()
  })

  test.each<[string, string, (house: House) => Promise<unknown>]>([
    ['a blocked contact', 'blocked', block],
    [
      'one whose access has ended',
      'access_ended',
      house =>
        inHouse(house, tx => tx.update(grants).set({ revokedAt: new Date() }).where(eq(grants.id, house.grantId))),
    ],
    [
      'one without an offer',
      'no_offer',
      house => inHouse(house, tx => tx.delete(grants).where(eq(grants.id, house.grantId))),
    ],
    [
      'one of a suspended location',
      'suspended',
      ({ location }) =>
        asSystem('test', tx => tx.update(locations).set({ status: 'suspended' }).where(eq(locations.id, location.id))),
    ],
  ])('lets %s in no more than a link would, and says why; a wrong one does not', async (_who, reason, make) => {
    const house = await withPassword()
    await make(house)
    expect(wordOf(await enter(house))).toBe(`refused: ${reason}`)
    expect(wordOf(await enter(house, new Browser(), { password: 'not this one' }))).toBe('wrong')
    expect(await auditOf(house.contact.id)).toMatchObject([{ act: 'password.refused', reason, link_iat: null }])
  })
})

describe('a wrong password', () => {
  test('is one answer for all: no such address, no password set, another location’s', async () => {
    const house = await withPassword()
    const without = await makeHouse()
    const elsewhere = await withPassword()
    const tries = await Promise.all([
      enter(house, new Browser(), { password: 'not this one' }),
      enter(house, new Browser(), { email: 'nobody@example.com' }),
      enter(without),
      enter(house, new Browser(), { email: elsewhere.contact.email ?? '' }),
    ])
    expect(tries).toEqual(tries.map(() => ({ kind: 'wrong' })))
    expect(await auditOf(house.contact.id)).toEqual([])
  })

  test('is limited for an address and network, then the right one waits too; from elsewhere it enters', async () => {
    const house = await withPassword()
    const from = { network: newNetwork() }
    const tries: string[] = []
    for (let n = 0; n < 11; n += 1)
      tries.push(
        (await checkPortalPassword({ ...attemptOf(house, new Browser(), { password: `guess ${n}` }), ...from })).kind,
      )
    expect(tries).toEqual([...Array(10).fill('wrong'), 'busy'])
    expect((await checkPortalPassword({ ...attemptOf(house, new Browser(), {}), ...from })).kind).toBe('busy')
    expect(wordOf(await enter(house))).toBe('opened')
  })

  test('asked for again and again from one network shuts the address nowhere else', async () => {
    const house = await withPassword()
    const from = { network: newNetwork() }
    const guess = { ...attemptOf(house, new Browser(), { password: 'not this one' }), ...from }
    for (let n = 0; n < 120; n += 1) await checkPortalPassword(guess)
    expect((await checkPortalPassword(guess)).kind).toBe('busy')
    expect(wordOf(await enter(house))).toBe('opened')
  })

  test('counts, a right one does not', async () => {
    const house = await withPassword()
    const from = { network: newNetwork() }
    for (let n = 0; n < 12; n += 1)
      expect((await checkPortalPassword({ ...attemptOf(house, new Browser(), {}), ...from })).kind).toBe('opened')
  })
})

describe('what ends it', () => {
  test('links turned off with “sign out”: the session ends, and the password is gone', async () => {
    const house = await withPassword()
    const browser = new Browser()
    await enter(house, browser)
    await inHouse(house, tx => turnOffContactLinks(tx, house.contact.id, { signOut: true }))
    expect(await browser.session()).toBeNull()
    expect(wordOf(await enter(house))).toBe('wrong')
  })

  test('links turned off without it: the session stays, and the password enters', async () => {
    const house = await withPassword()
    const browser = new Browser()
    await enter(house, browser)
    await inHouse(house, tx => turnOffContactLinks(tx, house.contact.id, { signOut: false }))
    expect(await browser.session()).not.toBeNull()
    expect(wordOf(await enter(house))).toBe('opened')
  })

  test('signed out everywhere: the session ends, the password enters again', async () => {
    const house = await withPassword()
    const browser = new Browser()
    await enter(house, browser)
    await inHouse(house, tx => signOutContact(tx, house.contact.id, 'test'))
    expect(await browser.session()).toBeNull()
    expect(wordOf(await enter(house))).toBe('opened')
  })

  test('all passwords of a location go, and no other’s', async () => {
    const [house, other] = [await withPassword(), await withPassword()]
    expect(await asSystem('test', tx => removeAllPasswords(tx, house.location.id))).toBe(1)
    expect(wordOf(await enter(house))).toBe('wrong')
    expect(wordOf(await enter(other))).toBe('opened')
  })

  test('removed once; of somebody else’s location, never', async () => {
    const [house, other] = [await withPassword(), await withPassword()]
    const remove = (where: House) => inHouse(where, tx => setPasswordHash(tx, house.contact.id, null))
    expect([await remove(other), await remove(house), await remove(house)]).toEqual([false, true, false])
  })

  test('one that was changed between the checking and the entering makes no session', async () => {
    const house = await withPassword()
    const browser = new Browser()
    const { deviceKey, deviceLabel } = browser
    const stale = await hashPassword('the one before')
    const link = linkOf(house)
    const opening = { link, intent: 'press' as const, portal: null, staff: null, deviceKey, deviceLabel }
    expect(wordOf((await open({ ...opening, passwordHash: stale })) as PasswordOutcome)).toBe('refused: unavailable')
    expect(await rows(sql`select 1 from sessions where contact_id = ${house.contact.id}`)).toEqual([])
    expect((await open({ ...opening, passwordHash: hash })).kind).toBe('opened')
  })
})

test('as many holders as there are are tried, beyond those that are tried at least', async () => {
  const hashes = await Promise.all(
    ['one of five', 'two of five', 'three of five', 'four of five', 'five of five'].map(hashPassword),
  )
  const holders = hashes.map((passwordHash, n) => ({ n, passwordHash }))
  expect((await whoseIs(holders, 'five of five')).map(({ n }) => n)).toEqual([4])
  expect(await whoseIs([], 'five of five')).toEqual([])
})

import { eq, sql } from 'drizzle-orm'
import postgres, { type Sql, type TransactionSql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { devices, sessions } from '@/db/schema/sessions'
import { makeContact } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { Browser, type House, linkOf, makeHouse, rows } from '@/lib/magic-links/open.fixtures'
import { sha256 } from '@/lib/platform/crypto'
import {
  confirmSession,
  endSessions,
  signOutAllDevices,
  signOutContact,
  signOutDevice,
  touchPortalSession,
} from './portal'

let database: TestDatabase
let owner: Sql
beforeAll(async () => {
  database = await testDatabase()
  owner = postgres(database.ownerUrl, { max: 2, onnotice: () => {} })
})
afterAll(async () => {
  await owner.end()
  await database.close()
})

/** A browser that pressed the house's link: a confirmed session on a device of its own. */
async function signedIn(house: House): Promise<{ browser: Browser; id: string; deviceId: string }> {
  const browser = new Browser()
  await browser.press(linkOf(house))
  const session = await browser.session()
  if (!session?.deviceId) throw new Error('the press did not sign in')
  return { browser, id: session.id, deviceId: session.deviceId }
}

const activeDevices = async ({ contact }: House) =>
  (
    await rows<{ id: string }>(
      sql`select id from devices where contact_id = ${contact.id} and signed_out_at is null order by id`,
    )
  ).map(({ id }) => id)

describe('confirming what a click began', () => {
  async function clicked(house: House) {
    const browser = new Browser('Mac, Firefox')
    await browser.open(linkOf(house))
    const id = (await browser.session())?.id ?? ''
    const confirm = () =>
      inLocation(house.location.id, tx =>
        confirmSession(tx, {
          id,
          contactId: house.contact.id,
          deviceKeyHash: sha256(browser.deviceKey),
          deviceLabel: 'Mac, Firefox',
        }),
      )
    return { browser, confirm }
  }

  test('takes a device, counts as opened, and is done once', async () => {
    const house = await makeHouse()
    const { browser, confirm } = await clicked(house)
    expect(await Promise.all([confirm(), confirm(), confirm()])).toEqual([true, true, true])
    const session = await browser.session()
    expect(session?.confirmed).toBe(true)
    expect(await activeDevices(house)).toEqual([session?.deviceId])
    const [contact] = await rows(
      sql`select first_opened_at, last_opened_at from contacts where id = ${house.contact.id}`,
    )
    expect(Object.values(contact ?? {}).every(Boolean)).toBe(true)
  })

  test('fails and ends the session where the contact’s links went off meanwhile', async () => {
    const house = await makeHouse()
    const { browser, confirm } = await clicked(house)
    await inLocation(house.location.id, tx => turnOffContactLinks(tx, house.contact.id, { signOut: false }))
    expect(await confirm()).toBe(false)
    expect(await browser.session()).toBeNull()
    expect(await rows(sql`select ended_because from sessions where contact_id = ${house.contact.id}`)).toEqual([
      { ended_because: 'newer link' },
    ])
    expect(await activeDevices(house)).toEqual([])
  })

  test('fails where others took the cap’s last place meanwhile, and passes on a device that holds one', async () => {
    const house = await makeHouse({ deviceCap: 1 })
    const stranger = await clicked(house)
    const { browser, deviceId } = await signedIn(house)
    expect(await stranger.confirm()).toBe(false)
    expect(await stranger.browser.session()).toBeNull()
    await browser.open(linkOf(house))
    const id = (await browser.session())?.id ?? ''
    const device = { deviceKeyHash: sha256(browser.deviceKey), deviceLabel: 'Mac, Firefox' }
    const again = await inLocation(house.location.id, tx =>
      confirmSession(tx, { id, contactId: house.contact.id, ...device }),
    )
    expect(again).toBe(true)
    expect(await activeDevices(house)).toEqual([deviceId])
  })

  test('fails for a session that has ended', async () => {
    const house = await makeHouse()
    const { confirm } = await clicked(house)
    await inLocation(house.location.id, tx =>
      tx.update(sessions).set({ endedAt: new Date() }).where(eq(sessions.contactId, house.contact.id)),
    )
    expect(await confirm()).toBe(false)
    expect(await activeDevices(house)).toEqual([])
  })
})

describe('signing out', () => {
  test('a device ends its sessions and no other', async () => {
    const house = await makeHouse()
    const [one, other] = [await signedIn(house), await signedIn(house)]
    const found = await inLocation(house.location.id, tx => signOutDevice(tx, house.contact.id, one.deviceId))
    expect(found).toBe(true)
    expect(await one.browser.session()).toBeNull()
    expect(await other.browser.session()).not.toBeNull()
    expect(await activeDevices(house)).toEqual([other.deviceId])
  })

  test('a device of somebody else does nothing', async () => {
    const house = await makeHouse()
    const one = await signedIn(house)
    const somebody = await inLocation(house.location.id, tx => makeContact(tx))
    expect(await inLocation(house.location.id, tx => signOutDevice(tx, somebody.id, one.deviceId))).toBe(false)
    expect(await one.browser.session()).not.toBeNull()
  })

  test('everywhere ends all but the one kept, and says how many', async () => {
    const house = await makeHouse()
    const all = [await signedIn(house), await signedIn(house), await signedIn(house)]
    const [kept] = all
    if (!kept) throw new Error('nobody')
    const keep = { sessionId: kept.id, deviceId: kept.deviceId }
    expect(await inLocation(house.location.id, tx => signOutContact(tx, house.contact.id, 'test', keep))).toBe(2)
    expect((await Promise.all(all.map(({ browser }) => browser.session()))).map(Boolean)).toEqual([true, false, false])
    expect(await activeDevices(house)).toEqual([kept.deviceId])
    expect(await inLocation(house.location.id, tx => signOutContact(tx, house.contact.id, 'test'))).toBe(1)
    expect(await activeDevices(house)).toEqual([])
  })

  test('what has ended keeps its reason', async () => {
    const house = await makeHouse()
    const { id } = await signedIn(house)
    await inLocation(house.location.id, tx => endSessions(tx, [id], 'first'))
    await inLocation(house.location.id, tx => endSessions(tx, [id], 'second'))
    await inLocation(house.location.id, tx => signOutContact(tx, house.contact.id, 'third'))
    expect(await rows(sql`select ended_because from sessions where id = ${id}`)).toEqual([{ ended_because: 'first' }])
  })

  test('all devices of a location leaves those of another one alone', async () => {
    const [house, other] = [await makeHouse(), await makeHouse()]
    await signedIn(house)
    const elsewhere = await signedIn(other)
    await asSystem('test', tx => signOutAllDevices(tx, house.location.id))
    expect(await activeDevices(house)).toEqual([])
    expect(await activeDevices(other)).toEqual([elsewhere.deviceId])
  })
})

test('a use is noted at session, device and contact', async () => {
  const house = await makeHouse()
  const { id, deviceId } = await signedIn(house)
  const old = new Date(Date.now() - 3_600_000)
  await inLocation(house.location.id, async tx => {
    await tx.update(sessions).set({ lastSeenAt: old }).where(eq(sessions.id, id))
    await tx.update(devices).set({ lastSeenAt: old }).where(eq(devices.id, deviceId))
    await tx.update(contacts).set({ lastSeenAt: old }).where(eq(contacts.id, house.contact.id))
    await touchPortalSession(tx, { id, deviceId, contactId: house.contact.id })
  })
  const [seen] = await rows(sql`
    select s.last_seen_at > now() - interval '1 minute' as session, d.last_seen_at > now() - interval '1 minute' as device,
      c.last_seen_at > now() - interval '1 minute' as contact
    from sessions s join devices d on d.id = s.device_id join contacts c on c.id = s.contact_id where s.id = ${id}`)
  expect(seen).toEqual({ session: true, device: true, contact: true })
})

/** Whoever changes a contact's sessions and devices takes the contact's row first; else two of them wait for each other and one fails. */
describe('while somebody turns the contact’s links off', () => {
  type Act = (house: House, one: Awaited<ReturnType<typeof signedIn>>) => Promise<unknown>
  const inside = (house: House, work: Parameters<typeof inLocation>[1]) => inLocation(house.location.id, work)
  test.each<[string, Act]>([
    [
      'a use is noted',
      (house, { id, deviceId }) =>
        inside(house, tx => touchPortalSession(tx, { id, deviceId, contactId: house.contact.id })),
    ],
    [
      'a device is signed out',
      (house, { deviceId }) => inside(house, tx => signOutDevice(tx, house.contact.id, deviceId)),
    ],
    ['the contact is signed out', house => inside(house, tx => signOutContact(tx, house.contact.id, 'test'))],
    [
      'all devices of the location are signed out',
      house => asSystem('test', tx => signOutAllDevices(tx, house.location.id)),
    ],
    ['the link is opened in the same browser', (house, { browser }) => browser.press(linkOf(house))],
  ])('%s: it waits and then goes on', async (_, act) => {
    const house = await makeHouse()
    const one = await signedIn(house)
    let acting: Promise<unknown> = Promise.resolve()
    await owner.begin(async tx => {
      await tx`select 1 from contacts where id = ${house.contact.id} for no key update`
      acting = act(house, one)
      await untilWaiting()
      await endEverything(tx, house)
    })
    await acting
    expect(
      await rows(
        sql`select 1 from sessions where contact_id = ${house.contact.id} and ended_at is null and id = ${one.id}`,
      ),
    ).toEqual([])
  })

  async function untilWaiting(): Promise<void> {
    const waiting = () => owner`
      select 1 from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`
    await expect.poll(async () => (await waiting()).length, { interval: 5 }).toBe(1)
  }

  async function endEverything(tx: TransactionSql, house: House): Promise<void> {
    await tx`update sessions set ended_at = now() where contact_id = ${house.contact.id} and ended_at is null`
    await tx`update devices set signed_out_at = now() where contact_id = ${house.contact.id}`
  }
})

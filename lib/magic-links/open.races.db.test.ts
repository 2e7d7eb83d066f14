import { eq, sql } from 'drizzle-orm'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { sessions } from '@/db/schema/sessions'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { readForLink } from '@/lib/contacts/reads'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { random, sha256 } from '@/lib/platform/crypto'
import { confirmSession, signOutAllDevices } from '@/lib/sessions/writes/portal'
import { Browser, type House, linkOf, makeHouse, rows, wordOf } from './open.fixtures'

let database: TestDatabase
let owner: Sql
beforeAll(async () => {
  // Races need room: the pool of tests is small.
  process.env.DATABASE_POOL = '16'
  database = await testDatabase()
  owner = postgres(database.ownerUrl, { max: 2, onnotice: () => {} })
})
afterAll(async () => {
  await owner.end()
  await database.close()
})

const crowd = (n: number) => Array.from({ length: n }, () => new Browser())
const count = (words: string[]) =>
  Object.fromEntries([...words].sort().map(word => [word, words.filter(each => each === word).length]))
const liveOf = async (browsers: Browser[]) =>
  (await Promise.all(browsers.map(browser => browser.session()))).filter(session => session !== null)

/** Waits until PostgreSQL says that so many of this database's clients wait for a lock. */
async function untilWaiting(clients: number): Promise<void> {
  const waiting = () => owner`
    select 1 from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`
  await expect.poll(async () => (await waiting()).length, { interval: 5 }).toBe(clients)
}

/** Holds the contact's row while `opening` has read its facts and waits to write; changes it; lets go. */
async function changedInBetween(
  house: House,
  change: (tx: postgres.TransactionSql) => Promise<unknown>,
  opening: () => Promise<unknown>,
) {
  let waiting: Promise<unknown> = Promise.resolve()
  await owner.begin(async tx => {
    await tx`select 1 from contacts where id = ${house.contact.id} for update`
    waiting = opening()
    await untilWaiting(1)
    await change(tx)
  })
  return waiting
}

describe('what changed between reading and writing', () => {
  test('a fresh generation: the second look refuses the link as replaced, and nothing was written', async () => {
    const house = await makeHouse({ deviceCap: 3 })
    const browser = new Browser()
    const change = (tx: postgres.TransactionSql) =>
      tx`update contacts set link_generation = ${random(5)} where id = ${house.contact.id}`
    const outcome = await changedInBetween(house, change, () => browser.press(linkOf(house)))
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'replaced' } })
    expect(await rows(sql`select 1 from sessions where contact_id = ${house.contact.id}`)).toEqual([])
  })

  test('an epoch alone: the second look lets in, under the new one', async () => {
    const house = await makeHouse({ deviceCap: 3 })
    const browser = new Browser()
    const change = (tx: postgres.TransactionSql) =>
      tx`update contacts set link_epoch = link_epoch + 1 where id = ${house.contact.id}`
    await changedInBetween(house, change, () => browser.press(linkOf(house)))
    expect(await browser.session()).not.toBeNull()
    expect(await rows(sql`select principal_epoch from sessions where contact_id = ${house.contact.id}`)).toEqual([
      { principal_epoch: 1 },
    ])
  })

  test('the grant revoked: refused', async () => {
    const house = await makeHouse({ deviceCap: 3 })
    const change = (tx: postgres.TransactionSql) =>
      tx`update grants set revoked_at = now() where contact_id = ${house.contact.id}`
    const outcome = await changedInBetween(house, change, () => new Browser().press(linkOf(house)))
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'access_ended' } })
  })
})

describe('all at once', () => {
  test('twenty presses of a one-time link: one session, and nineteen are told that it was used', async () => {
    const house = await makeHouse()
    const link = linkOf(house, { once: true })
    const browsers = crowd(20)
    const words = (await Promise.all(browsers.map(browser => browser.press(link)))).map(wordOf)
    expect(count(words)).toEqual({ opened: 1, 'refused: used': 19 })
    expect(await liveOf(browsers)).toHaveLength(1)
    expect(await rows(sql`select 1 from sessions where contact_id = ${house.contact.id}`)).toHaveLength(1)
    expect(await rows(sql`select 1 from magic_link_spent where contact_id = ${house.contact.id}`)).toHaveLength(1)
    const winner = browsers.find((_, n) => words[n] === 'opened')
    expect(winner ? wordOf(await winner.press(link)) : 'nobody').toBe('resume')
  })

  test('sixty presses under a cap of three: three devices, and sessions on them alone', async () => {
    const house = await makeHouse({ deviceCap: 3 })
    const browsers = crowd(60)
    const words = (await Promise.all(browsers.map(browser => browser.press(linkOf(house))))).map(wordOf)
    expect(count(words)).toEqual({ opened: 60 })
    const devices = await rows<{ id: string }>(
      sql`select id from devices where contact_id = ${house.contact.id} and signed_out_at is null`,
    )
    expect(devices).toHaveLength(3)
    const live = await liveOf(browsers)
    expect(live.map(session => session.deviceId).sort()).toEqual(devices.map(({ id }) => id).sort())
  })

  test('sixty clicked sessions that are used at last, under a cap of three: three are confirmed', async () => {
    const house = await makeHouse({ deviceCap: 3 })
    const browsers = crowd(60)
    for (const browser of browsers) await browser.open(linkOf(house))
    // Three provisional sessions at most live; the others are brought back, so that all sixty compete.
    await inLocation(house.location.id, tx =>
      tx.update(sessions).set({ endedAt: null }).where(eq(sessions.locationId, house.location.id)),
    )
    const confirmed = await Promise.all(
      browsers.map(browser =>
        inLocation(house.location.id, async tx => {
          const [row] = await tx
            .select({ id: sessions.id })
            .from(sessions)
            .where(eq(sessions.tokenHash, sha256(browser.portal?.sid ?? '')))
          const device = { deviceKeyHash: sha256(browser.deviceKey), deviceLabel: browser.deviceLabel }
          return confirmSession(tx, { id: row?.id ?? '', contactId: house.contact.id, ...device })
        }),
      ),
    )
    expect(confirmed.filter(Boolean)).toHaveLength(3)
    expect(
      await rows(sql`select 1 from devices where contact_id = ${house.contact.id} and signed_out_at is null`),
    ).toHaveLength(3)
    expect(await liveOf(browsers)).toHaveLength(3)
  })

  test('forty clicks: three provisional sessions live', async () => {
    const house = await makeHouse()
    const browsers = crowd(40)
    const words = (await Promise.all(browsers.map(browser => browser.open(linkOf(house))))).map(wordOf)
    expect(count(words)).toEqual({ opened: 40 })
    expect((await liveOf(browsers)).length).toBeLessThanOrEqual(3)
  })
})

describe('turned off with sign-out while people come in', () => {
  const contactOff = (house: House) =>
    inLocation(house.location.id, async tx => {
      await readForLink(tx, house.contact.id)
      return turnOffContactLinks(tx, house.contact.id, { signOut: true })
    })
  const locationOff = (house: House) =>
    asSystem('test', async tx => {
      const next = sql`(${locations.linksGeneration} + 1) % 16777216`
      await tx
        .update(locations)
        .set({ linksGeneration: next, linksEpoch: sql`${locations.linksEpoch} + 1` })
        .where(eq(locations.id, house.location.id))
      await signOutAllDevices(tx, house.location.id)
    })

  /** Starts each task when an earlier one of `atOnce` has ended. `begun(n)` resolves when the nth ends. */
  function many<T>(tasks: (() => Promise<T>)[], atOnce: number) {
    const results: T[] = []
    let next = 0
    const arrivals = tasks.map(() => Promise.withResolvers<void>())
    const work = async () => {
      for (let task = tasks[next++]; task; task = tasks[next++]) {
        results.push(await task())
        arrivals[results.length - 1]?.resolve()
      }
    }
    return {
      done: Promise.all(Array.from({ length: atOnce }, work)).then(() => results),
      results,
      ended: (n: number) => arrivals[n - 1]?.promise,
    }
  }

  /** Everybody has been in before, so that openings end sessions and write devices while the links go off under them. */
  test.each([
    ['a contact’s links', 'clicks', contactOff],
    ['a contact’s links', 'presses', contactOff],
    ['all links of the location', 'clicks', locationOff],
    ['all links of the location', 'presses', locationOff],
  ] as const)('%s under %s: no old session lives, no old link opens, nothing fails', async (_, how, turnOff) => {
    const house = await makeHouse()
    const link = linkOf(house)
    const intent = how === 'clicks' ? 'act' : 'press'
    const browsers = crowd(40)
    for (const browser of browsers) await browser.press(link)
    const openings = Array.from({ length: 5 }, () => browsers.map(browser => () => browser.open(link, intent))).flat()
    const coming = many(openings, 64)
    await coming.ended(40)
    await turnOff(house)
    expect(coming.results.length, 'the openings were over before the links went off: nothing was raced').toBeLessThan(
      200,
    )
    const words = (await coming.done).map(wordOf)
    expect(Object.keys(count(words))).toEqual(['opened', 'refused: replaced'])
    expect(await liveOf(browsers)).toEqual([])
    const [state] = await rows<{ live: number }>(sql`
      select count(*)::int as live from sessions s join contacts c on c.id = s.contact_id join locations l on l.id = s.location_id
      where c.id = ${house.contact.id} and s.ended_at is null and s.principal_epoch = c.link_epoch and s.links_epoch = l.links_epoch`)
    expect(state?.live).toBe(0)
    expect(wordOf(await new Browser().press(link))).toBe('refused: replaced')
    expect(wordOf(await new Browser().press(await freshLinkOf(house)))).toBe('opened')
  })

  async function freshLinkOf(house: House) {
    const [contact] = await inLocation(house.location.id, tx =>
      tx.select().from(contacts).where(eq(contacts.id, house.contact.id)),
    )
    const [location] = await asSystem('test', tx =>
      tx.select().from(locations).where(eq(locations.id, house.location.id)),
    )
    if (!contact || !location) throw new Error('the house has gone')
    return linkOf({ location, contact })
  }
})

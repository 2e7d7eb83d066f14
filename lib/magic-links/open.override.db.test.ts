import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, inLocation, pipeInLocation } from '@/db/client'
import { agencies, locations, users } from '@/db/schema/agencies'
import { grants } from '@/db/schema/offers'
import { staffSessions } from '@/db/schema/sessions'
import { makeAgency } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import type { Role } from '@/lib/auth/roles'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { random, sha256 } from '@/lib/platform/crypto'
import { auditOf, Browser, type House, linkOf, makeHouse, rows, signInAsStaff, traceOf, wordOf } from './open.fixtures'
import { knownAbout } from './rows.fixtures'
import type { Link } from './types'
import { overrideSessionWrite } from './writes'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function adminOf(house: House, role: Role = 'agency_admin') {
  const browser = new Browser('Mac, Firefox')
  const user = await signInAsStaff(browser, house.agencyId, role, role === 'agency_admin' ? [] : [house.location.id])
  return { browser, user }
}

/** A contact with everything that an opening could touch: a device, openings, progress. */
async function usedHouse() {
  const house = await makeHouse()
  const learner = new Browser()
  await learner.press(linkOf(house))
  return { house, learner }
}

describe('an agency admin of the link’s location', () => {
  test('comes in as the admin and never as the learner, whose data stay as they were', async () => {
    const { house, learner } = await usedHouse()
    const { browser, user } = await adminOf(house)
    const before = await traceOf(house.contact.id)
    const link = linkOf(house)
    expect(wordOf(await browser.open(link, 'act'))).toBe('opened')
    expect(await browser.session()).toMatchObject({
      kind: 'agency_override',
      staff: { userId: user.id, email: user.email },
      deviceId: null,
    })
    expect(await traceOf(house.contact.id)).toBe(before)
    expect((await learner.session())?.kind).toBe('learner')
    expect((await auditOf(house.contact.id)).at(-1)).toMatchObject({
      act: 'link.override',
      actor_user_id: user.id,
      link_iat: link.iat,
    })
  })

  test('needs no offer of the contact’s, passes cap and modes, and makes no device known', async () => {
    const house = await makeHouse({ deviceCap: 1, openMode: 'always_confirm' })
    await inLocation(house.location.id, tx => tx.delete(grants).where(eq(grants.id, house.grantId)))
    const { browser } = await adminOf(house)
    expect(wordOf(await browser.open(linkOf(house)))).toBe('opened')
    expect(await rows(sql`select 1 from devices where contact_id = ${house.contact.id}`)).toEqual([])
  })

  test('does not burn a one-time link: the learner still gets in with it, once', async () => {
    const house = await makeHouse()
    const link = linkOf(house, { once: true })
    const { browser } = await adminOf(house)
    expect(wordOf(await browser.open(link))).toBe('opened')
    expect(wordOf(await browser.press(link))).toBe('opened')
    expect(wordOf(await new Browser().press(link))).toBe('opened')
    expect(wordOf(await new Browser().press(link))).toBe('refused: used')
  })

  test('whose browser only prefetches gets the button, and nothing is written', async () => {
    const house = await makeHouse()
    const { browser } = await adminOf(house)
    const outcome = await browser.open(linkOf(house), 'show')
    expect(outcome).toMatchObject({ kind: 'button', decision: { as: 'override' } })
    expect(await auditOf(house.contact.id)).toEqual([])
  })

  test('is refused like anybody by links that are expired, replaced, or of a blocked contact', async () => {
    const house = await makeHouse()
    const { browser } = await adminOf(house)
    const refused: [string, Link][] = [
      ['expired', linkOf(house, { now: new Date(Date.now() - 3 * 86_400_000) })],
      ['replaced', linkOf({ ...house, contact: { ...house.contact, linkGeneration: random(5) } })],
    ]
    for (const [reason, link] of refused) expect(wordOf(await browser.open(link))).toBe(`refused: ${reason}`)
    expect(browser.portal).toBeNull()
  })

  test('takes the place of the learner’s session that this browser held', async () => {
    const house = await makeHouse()
    const { browser } = await adminOf(house)
    const staff = browser.staff
    browser.staff = null
    await browser.press(linkOf(house))
    const learners = browser.portal
    browser.staff = staff
    await browser.open(linkOf(house))
    expect((await browser.session())?.kind).toBe('agency_override')
    browser.portal = learners
    expect(await browser.session()).toBeNull()
  })
})

describe('the override is over at the next request', () => {
  type Change = (context: { house: House; userId: string }) => Promise<unknown>
  const user =
    (changes: Partial<typeof users.$inferInsert>): Change =>
    ({ userId }) =>
      asSystem('test', tx => tx.update(users).set(changes).where(eq(users.id, userId)))
  const staff =
    (changes: Partial<typeof staffSessions.$inferInsert>): Change =>
    ({ userId }) =>
      asSystem('test', tx => tx.update(staffSessions).set(changes).where(eq(staffSessions.userId, userId)))
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  test.each<[string, Change]>([
    ['once the admin is an agency user', user({ agencyRole: 'agency_user' })],
    ['once the admin has no role', user({ agencyRole: null })],
    ['once the admin is disabled', user({ status: 'disabled' })],
    ['once the admin has signed out', staff({ endedAt: new Date() })],
    ['once the staff session has run out', staff({ expiresAt: new Date() })],
    ['once the admin was away for 12 hours', staff({ lastSeenAt: ago(12.1) })],
    [
      'after 8 hours',
      ({ house }) =>
        asSystem('test', tx =>
          tx.execute(
            sql`update sessions set created_at = ${ago(8.1).toISOString()} where location_id = ${house.location.id}`,
          ),
        ),
    ],
    [
      'once its row says so',
      ({ house }) =>
        asSystem('test', tx =>
          tx.execute(sql`update sessions set ended_at = now() where location_id = ${house.location.id}`),
        ),
    ],
    [
      'once the agency is suspended',
      ({ house }) =>
        asSystem('test', tx => tx.update(agencies).set({ status: 'suspended' }).where(eq(agencies.id, house.agencyId))),
    ],
    [
      'once the location is another agency’s',
      ({ house }) =>
        asSystem('test', async tx =>
          tx
            .update(locations)
            .set({ agencyId: await makeAgency(tx) })
            .where(eq(locations.id, house.location.id)),
        ),
    ],
    [
      'once its epoch has passed',
      ({ house }) => inLocation(house.location.id, tx => turnOffContactLinks(tx, house.contact.id, { signOut: true })),
    ],
  ])('%s', async (_, change) => {
    const house = await makeHouse()
    const { browser, user } = await adminOf(house)
    await browser.open(linkOf(house))
    expect((await browser.session())?.kind).toBe('agency_override')
    await change({ house, userId: user.id })
    expect(await browser.session()).toBeNull()
  })
})

describe('no override', () => {
  test('for an admin of another agency: the link is the learner’s there, as for any stranger', async () => {
    const house = await makeHouse()
    const elsewhere = await makeHouse()
    const { browser } = await adminOf(elsewhere)
    expect(wordOf(await browser.open(linkOf(house)))).toBe('opened')
    expect(await browser.session()).toMatchObject({ kind: 'learner', staff: null, contact: { id: house.contact.id } })
  })

  test.each<Role>(['agency_user', 'account_admin', 'account_user'])(
    'for an %s, who is asked first and then counts as the learner',
    async role => {
      const house = await makeHouse()
      const { browser } = await adminOf(house, role)
      expect(wordOf(await browser.open(linkOf(house)))).toBe('button: staff_without_override')
      expect(wordOf(await browser.press(linkOf(house)))).toBe('opened')
      expect(await browser.session()).toMatchObject({ kind: 'learner', staff: null })
    },
  )

  test('for a cookie whose staff session is over', async () => {
    const house = await makeHouse()
    const { browser, user } = await adminOf(house)
    await asSystem('test', tx =>
      tx.update(staffSessions).set({ endedAt: new Date() }).where(eq(staffSessions.userId, user.id)),
    )
    expect(wordOf(await browser.open(linkOf(house)))).toBe('opened')
    expect((await browser.session())?.kind).toBe('learner')
  })

  test.each<[string, (house: House, userId: string) => Promise<unknown>]>([
    [
      'demoted',
      (_, userId) =>
        asSystem('test', tx => tx.update(users).set({ agencyRole: 'agency_user' }).where(eq(users.id, userId))),
    ],
    [
      'signed out',
      (_, userId) =>
        asSystem('test', tx =>
          tx.update(staffSessions).set({ endedAt: new Date() }).where(eq(staffSessions.userId, userId)),
        ),
    ],
    [
      'the contact’s links were turned off',
      house => inLocation(house.location.id, tx => turnOffContactLinks(tx, house.contact.id, { signOut: false })),
    ],
    [
      'all links were turned off',
      house =>
        asSystem('test', tx =>
          tx
            .update(locations)
            .set({ linksGeneration: (house.location.linksGeneration + 1) % 2 ** 24 })
            .where(eq(locations.id, house.location.id)),
        ),
    ],
  ])('where between reading and writing: %s', async (_, change) => {
    const house = await makeHouse()
    const { browser, user } = await adminOf(house)
    const link = linkOf(house)
    const staff = browser.staff && sha256(browser.staff.sid)
    const known = await knownAbout(house.location, link, { portal: null, staff, device: null })
    expect(known.facts.staff?.isAgencyAdminOfThisAgency).toBe(true)
    await change(house, user.id)
    const arrival = { sessionHash: random(32), deviceHash: random(32), deviceLabel: 'Mac, Firefox' }
    const results = await pipeInLocation(house.location.id, tx => overrideSessionWrite(tx, { link, known, arrival }))
    expect(results.at(-1)).toEqual([{ made: 0 }])
    expect(await auditOf(house.contact.id)).toEqual([])
  })
})

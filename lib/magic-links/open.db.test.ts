import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { agencies, locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { grants } from '@/db/schema/offers'
import { makeContact, makeGrant } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { random } from '@/lib/platform/crypto'
import { auditOf, Browser, type House, linkOf, makeHouse, rows, signInAsStaff, traceOf, wordOf } from './open.fixtures'
import type { Intent, Link } from './types'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const DAY = 86_400_000
const intents: Intent[] = ['show', 'act', 'press']

const inHouse = (house: House, changes: Partial<typeof locations.$inferInsert>) =>
  asSystem('test', tx => tx.update(locations).set(changes).where(eq(locations.id, house.location.id)))
const inContact = (house: House, changes: Partial<typeof contacts.$inferInsert>) =>
  inLocation(house.location.id, tx => tx.update(contacts).set(changes).where(eq(contacts.id, house.contact.id)))
const inGrant = (house: House, changes: Partial<typeof grants.$inferInsert>) =>
  inLocation(house.location.id, tx => tx.update(grants).set(changes).where(eq(grants.id, house.grantId)))
const sessionsOf = (house: House) =>
  rows<{ kind: string; confirmed: boolean; ended_because: string | null }>(sql`
    select kind, confirmed_at is not null as confirmed, ended_because from sessions
    where contact_id = ${house.contact.id} order by created_at`)

describe('a click', () => {
  test('signs in, provisionally: no device, nothing counted, an audit row', async () => {
    const house = await makeHouse()
    const browser = new Browser()
    const link = linkOf(house)
    const before = await traceOf(house.contact.id)
    expect(wordOf(await browser.open(link, 'act'))).toBe('opened')
    expect(await browser.session()).toMatchObject({
      kind: 'learner',
      confirmed: false,
      contact: { id: house.contact.id },
      deviceId: null,
    })
    expect(await traceOf(house.contact.id)).toBe(before)
    expect(await auditOf(house.contact.id)).toMatchObject([
      { act: 'link.opened', link_iat: link.iat, details: { by: 'click' } },
    ])
  })

  test('is not burnt: the next one signs in again, and this browser’s earlier session ends', async () => {
    const house = await makeHouse()
    const browser = new Browser()
    await browser.open(linkOf(house))
    const first = browser.portal
    await browser.open(linkOf(house))
    expect(await browser.session()).not.toBeNull()
    browser.portal = first
    expect(await browser.session()).toBeNull()
    expect(await sessionsOf(house)).toMatchObject([{ ended_because: 'opened again' }, { ended_because: null }])
  })

  test('leaves at most three provisional sessions, the newest', async () => {
    const house = await makeHouse()
    const browsers = Array.from({ length: 5 }, () => new Browser())
    for (const browser of browsers) await browser.open(linkOf(house))
    const live = await Promise.all(browsers.map(browser => browser.session()))
    expect(live.map(Boolean)).toEqual([false, false, true, true, true])
  })

  test('ends the session that this browser held in another location', async () => {
    const [house, other] = [await makeHouse(), await makeHouse()]
    const browser = new Browser()
    await browser.press(linkOf(other))
    const elsewhere = browser.portal
    await browser.press(linkOf(house))
    expect((await browser.session())?.location.id).toBe(house.location.id)
    browser.portal = elsewhere
    expect(await browser.session()).toBeNull()
    expect(await sessionsOf(other)).toMatchObject([{ ended_because: 'opened elsewhere' }])
  })
})

describe('a press', () => {
  test('signs in for good: a device, first and last opening, an audit row', async () => {
    const house = await makeHouse()
    const browser = new Browser('Mac, Firefox')
    expect(wordOf(await browser.press(linkOf(house)))).toBe('opened')
    const session = await browser.session()
    expect(session).toMatchObject({ kind: 'learner', confirmed: true })
    expect(
      await rows(sql`select id, label, signed_out_at from devices where contact_id = ${house.contact.id}`),
    ).toEqual([{ id: session?.deviceId, label: 'Mac, Firefox', signed_out_at: null }])
    const [contact] = await rows(
      sql`select first_opened_at, last_opened_at, last_seen_at from contacts where id = ${house.contact.id}`,
    )
    expect(Object.values(contact ?? {}).filter(Boolean)).toHaveLength(3)
    expect(await auditOf(house.contact.id)).toMatchObject([{ act: 'link.opened', details: { by: 'press' } }])
  })

  test('again in the same browser is the same device', async () => {
    const house = await makeHouse()
    const browser = new Browser()
    await browser.press(linkOf(house))
    const first = (await browser.session())?.deviceId
    await browser.press(linkOf(house))
    expect((await browser.session())?.deviceId).toBe(first)
  })
})

describe('a refusal', () => {
  const week = new Date(Date.now() - 7 * DAY)
  type Case = [string, string, (house: House) => Promise<unknown> | Link]
  const cases: Case[] = [
    ['its own life is over', 'expired', house => linkOf(house, { now: week, ttlHours: 24 })],
    ['it was made in the future', 'not_yet', house => linkOf(house, { now: new Date(Date.now() + 300_000) })],
    [
      'the location shortened the life of links',
      'too_old',
      async house => {
        await inHouse(house, { linkLifeHours: 24 })
        return linkOf(house, { now: week, ttlHours: 720 })
      },
    ],
    [
      'the location accepts younger links only',
      'too_old',
      async house => {
        await inHouse(house, { linksNotBefore: new Date(Date.now() - 3_600_000) })
        return linkOf(house, { now: week, ttlHours: 720 })
      },
    ],
    [
      'the contact’s links were turned off',
      'replaced',
      house => inLocation(house.location.id, tx => turnOffContactLinks(tx, house.contact.id, { signOut: false })),
    ],
    [
      'all links were turned off',
      'replaced',
      house => inHouse(house, { linksGeneration: (house.location.linksGeneration + 1) % 2 ** 24 }),
    ],
    ['the grant was revoked', 'access_ended', house => inGrant(house, { revokedAt: new Date(Date.now() - 1000) })],
    ['the grant is over', 'access_ended', house => inGrant(house, { endsAt: new Date(Date.now() - 1000) })],
    ['the grant begins tomorrow', 'no_offer', house => inGrant(house, { startsAt: new Date(Date.now() + DAY) })],
    [
      'there is no grant',
      'no_offer',
      house => inLocation(house.location.id, tx => tx.delete(grants).where(eq(grants.id, house.grantId))),
    ],
    ['the contact is blocked', 'blocked', house => inContact(house, { status: 'blocked' })],
    ['the contact was erased', 'blocked', house => inContact(house, { status: 'erased' })],
    ['the contact was merged', 'blocked', house => inContact(house, { status: 'merged' })],
    [
      'there is no such contact',
      'blocked',
      house => linkOf({ ...house, contact: { ...house.contact, id: house.productId } }),
    ],
    ['the location is suspended', 'suspended', house => inHouse(house, { status: 'suspended' })],
    [
      'the agency is suspended',
      'suspended',
      house =>
        asSystem('test', tx => tx.update(agencies).set({ status: 'suspended' }).where(eq(agencies.id, house.agencyId))),
    ],
    [
      'the contact’s generation is another',
      'replaced',
      house => linkOf({ ...house, contact: { ...house.contact, linkGeneration: random(5) } }),
    ],
  ]

  test.each(cases)('where %s: %s, for a look, a click and a press', async (_, reason, arrange) => {
    const house = await makeHouse()
    const arranged = await arrange(house)
    const link =
      arranged && typeof arranged === 'object' && 'principalId' in arranged ? (arranged as Link) : linkOf(house)
    for (const intent of intents) {
      const browser = new Browser()
      expect(wordOf(await browser.open(link, intent)), intent).toBe(`refused: ${reason}`)
      expect(browser.portal).toBeNull()
    }
    expect(await sessionsOf(house)).toEqual([])
    const audited = await rows<{ reason: string }>(
      sql`select reason from audit_log where location_id = ${house.location.id} and act = 'link.refused'`,
    )
    // A look is no act: only the click and the press are written down.
    expect(audited.map(row => row.reason)).toEqual([reason, reason])
  })

  test('of a location that does not exist is "incomplete" and writes nothing', async () => {
    const house = await makeHouse()
    const outcome = await new Browser().open({ ...linkOf(house), locationNumber: 16_777_000 })
    expect(wordOf(outcome)).toBe('refused: incomplete')
  })

  test('says what ended, when, and what begins when', async () => {
    const house = await makeHouse()
    const endsAt = new Date(Date.now() - 5000)
    await inGrant(house, { endsAt })
    const ended = await new Browser().open(linkOf(house))
    expect(ended).toMatchObject({ refusal: { reason: 'access_ended', offerTitle: 'Foundations', endedAt: endsAt } })
    const startsAt = new Date(Date.now() + DAY)
    await inGrant(house, { endsAt: null, startsAt })
    const ahead = await new Browser().open(linkOf(house))
    expect(ahead).toMatchObject({
      refusal: { reason: 'no_offer', starts: { offerTitle: 'Foundations', at: startsAt } },
    })
  })
})

describe('the button', () => {
  test('waits where a look, a mode, a cap, another person or a colleague asks for it; nothing is written; a press goes on', async () => {
    const house = await makeHouse()
    const colleague = new Browser()
    await signInAsStaff(colleague, house.agencyId, 'account_user', [house.location.id])
    const occupied = new Browser()
    const second = await inLocation(house.location.id, async tx => {
      const contact = await makeContact(tx)
      await makeGrant(tx, { contactId: contact.id, offerId: house.offerId })
      return contact
    })
    await occupied.press(linkOf({ ...house, contact: second }))
    const before = await auditOf(house.contact.id)
    expect(wordOf(await new Browser().open(linkOf(house), 'show'))).toBe('button: not_a_click')
    expect(wordOf(await colleague.open(linkOf(house)))).toBe('button: staff_without_override')
    expect(wordOf(await occupied.open(linkOf(house)))).toBe('button: switch_person')
    expect(wordOf(await new Browser().open(linkOf(house, { once: true })))).toBe('button: one_time')
    await inHouse(house, { openMode: 'confirm_new_device' })
    expect(wordOf(await new Browser().open(linkOf(house)))).toBe('button: new_device')
    await inHouse(house, { openMode: 'always_confirm', deviceCap: 1 })
    expect(wordOf(await new Browser().open(linkOf(house)))).toBe('button: always_confirm')
    expect(await auditOf(house.contact.id)).toEqual(before)
    expect(wordOf(await occupied.press(linkOf(house)))).toBe('opened')
    expect((await occupied.session())?.contact.id).toBe(house.contact.id)
  })
})

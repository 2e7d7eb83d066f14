import { and, eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation, pipeInLocation } from '@/db/client'
import { locations, users } from '@/db/schema/agencies'
import { auditLog } from '@/db/schema/audit'
import { contacts } from '@/db/schema/contacts'
import { grants } from '@/db/schema/offers'
import { devices, magicLinkSpent, sessions } from '@/db/schema/sessions'
import { makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { random, sha256 } from '@/lib/platform/crypto'
import { beginStaffSession } from '@/lib/sessions/writes/staff'
import { arrival, knownAbout, linkOf, nobody, type Person, type Place, someone } from './rows.fixtures'
import type { Link } from './types'
import { learnerSessionWrite, overrideSessionWrite, refusalWrite } from './writes'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

type Manner = { provisional?: boolean; endsDevice?: boolean; here?: ReturnType<typeof arrival> }

/** Reads the facts, lets `meanwhile` change the world, then writes: how many sessions were made. */
async function enter(location: Place, link: Link, manner: Manner = {}, meanwhile = async () => {}): Promise<number> {
  const { provisional = false, endsDevice = false, here = arrival() } = manner
  const known = await knownAbout(location, link, { portal: null, staff: null, device: here.deviceHash })
  await meanwhile()
  const opening = { link, known, arrival: here, provisional, endsDevice }
  const results = await pipeInLocation(location.id, tx => learnerSessionWrite(tx, opening))
  return results.at(-1)?.[0]?.made
}

const live = (location: Place, contact: Person) =>
  inLocation(location.id, tx => tx.$count(sessions, and(eq(sessions.contactId, contact.id), isNull(sessions.endedAt))))

describe('the write of a learner’s session', () => {
  it('makes a pressed one with device, opening and audit row', async () => {
    const { location, contact } = await someone()
    expect(await enter(location, linkOf(location, contact))).toBe(1)
    await inLocation(location.id, async tx => {
      const [session] = await tx.select().from(sessions)
      expect(session).toMatchObject({
        kind: 'learner',
        contactId: contact.id,
        linkIat: 91_000_000,
        deviceLabel: 'Mac, Firefox',
      })
      expect(session?.confirmedAt).toBeInstanceOf(Date)
      expect(session?.deviceId).toBe((await tx.select().from(devices))[0]?.id)
      expect((await tx.select().from(contacts))[0]?.firstOpenedAt).toBeInstanceOf(Date)
      expect(await tx.select({ act: auditLog.act, details: auditLog.details }).from(auditLog)).toEqual([
        { act: 'link.opened', details: { by: 'press' } },
      ])
    })
  })

  it('makes a provisional one that takes no device and counts as no opening', async () => {
    const { location, contact } = await someone({ deviceCap: 1 })
    expect(await enter(location, linkOf(location, contact), { provisional: true })).toBe(1)
    await inLocation(location.id, async tx => {
      expect((await tx.select().from(sessions))[0]).toMatchObject({ confirmedAt: null, deviceId: null })
      expect(await tx.$count(devices)).toBe(0)
      expect((await tx.select().from(contacts))[0]).toMatchObject({ firstOpenedAt: null, lastSeenAt: null })
    })
  })

  const changes: Record<string, (place: Place, person: Person) => Promise<unknown>> = {
    'the contact’s link was regenerated': (place, person) =>
      inLocation(place.id, tx =>
        tx
          .update(contacts)
          .set({ linkGeneration: random(5) })
          .where(eq(contacts.id, person.id)),
      ),
    'the contact’s epoch rose': (place, person) =>
      inLocation(place.id, tx => tx.update(contacts).set({ linkEpoch: 1 }).where(eq(contacts.id, person.id))),
    'the contact was blocked': (place, person) =>
      inLocation(place.id, tx => tx.update(contacts).set({ status: 'blocked' }).where(eq(contacts.id, person.id))),
    'all links were turned off': place =>
      asSystem('test', tx =>
        tx
          .update(locations)
          .set({ linksGeneration: sql`(links_generation + 1) % 16777216` })
          .where(eq(locations.id, place.id)),
      ),
    'everybody was signed out': place =>
      asSystem('test', tx => tx.update(locations).set({ linksEpoch: 1 }).where(eq(locations.id, place.id))),
    'the location was suspended': place =>
      asSystem('test', tx => tx.update(locations).set({ status: 'suspended' }).where(eq(locations.id, place.id))),
    'the last grant was revoked': place =>
      inLocation(place.id, tx =>
        tx.update(grants).set({ revokedAt: new Date() }).where(eq(grants.locationId, place.id)),
      ),
  }
  for (const [what, change] of Object.entries(changes)) {
    it(`makes none if, since the facts were read, ${what}`, async () => {
      const { location, contact } = await someone()
      expect(
        await enter(location, linkOf(location, contact), {}, async () => void (await change(location, contact))),
      ).toBe(0)
      await inLocation(location.id, async tx => {
        expect([await tx.$count(sessions), await tx.$count(devices), await tx.$count(auditLog)]).toEqual([0, 0, 0])
      })
    })
  }

  it('burns a one-time id for one of twenty that press at once', async () => {
    const { location, contact } = await someone()
    const link = linkOf(location, contact, { kind: 3, jti: random(6) })
    const made = await Promise.all(Array.from({ length: 20 }, () => enter(location, link)))
    expect(made.filter(n => n === 1)).toHaveLength(1)
    expect(await live(location, contact)).toBe(1)
    expect(await inLocation(location.id, tx => tx.$count(magicLinkSpent))).toBe(1)
  })

  it('lets no more devices in than the cap when sixty press at once', async () => {
    const { location, contact } = await someone({ deviceCap: 3 })
    await Promise.all(Array.from({ length: 60 }, () => enter(location, linkOf(location, contact))))
    expect(await inLocation(location.id, tx => tx.$count(devices, isNull(devices.signedOutAt)))).toBe(3)
  })

  it('signs the device out that was used longest ago, where the person agreed to that', async () => {
    const { location, contact } = await someone({ deviceCap: 2 })
    const link = linkOf(location, contact)
    const [first, second] = [arrival(), arrival()]
    await enter(location, link, { here: first })
    await enter(location, link, { here: second })
    const old = eq(devices.keyHash, first.deviceHash)
    await inLocation(location.id, tx =>
      tx
        .update(devices)
        .set({ lastSeenAt: new Date(0) })
        .where(old),
    )
    expect(await enter(location, link, { endsDevice: true })).toBe(1)
    await inLocation(location.id, async tx => {
      expect((await tx.select().from(devices).where(old))[0]?.signedOutAt).toBeInstanceOf(Date)
      expect((await tx.select().from(sessions).where(eq(sessions.tokenHash, first.sessionHash)))[0]?.endedBecause).toBe(
        'device cap',
      )
      expect(await tx.$count(sessions, isNull(sessions.endedAt))).toBe(2)
    })
  })

  it('keeps three provisional sessions of a contact, the newest', async () => {
    const { location, contact } = await someone()
    const arrivals = Array.from({ length: 5 }, arrival)
    for (const here of arrivals) await enter(location, linkOf(location, contact), { provisional: true, here })
    const rows = await inLocation(location.id, tx =>
      tx.select({ hash: sessions.tokenHash }).from(sessions).where(isNull(sessions.endedAt)),
    )
    const newest = arrivals.slice(2).map(each => each.sessionHash.toString('hex'))
    expect(rows.map(row => row.hash.toString('hex')).sort()).toEqual(newest.sort())
  })

  it('ends this browser’s earlier session', async () => {
    const { location, contact } = await someone()
    const link = linkOf(location, contact)
    const before = arrival()
    await enter(location, link, { here: before })
    const known = await knownAbout(location, link, { ...nobody, portal: before.sessionHash })
    const opening = { link, known, arrival: arrival(), provisional: true, endsDevice: false }
    await pipeInLocation(location.id, tx => learnerSessionWrite(tx, opening))
    const [ended] = await inLocation(location.id, tx =>
      tx.select().from(sessions).where(eq(sessions.tokenHash, before.sessionHash)),
    )
    expect(ended?.endedBecause).toBe('opened again')
    expect(await live(location, contact)).toBe(1)
  })
})

describe('the write of an override', () => {
  async function admin(location: Place) {
    return asSystem('test', async tx => {
      const user = await makeUser(tx, location.agencyId)
      return { user, hash: sha256((await beginStaffSession(tx, user.id, 'Mac, Firefox')).sid) }
    })
  }
  async function override(location: Place, link: Link, hash: Buffer, meanwhile = async () => {}): Promise<number> {
    const known = await knownAbout(location, link, { ...nobody, staff: hash })
    await meanwhile()
    const results = await pipeInLocation(location.id, tx =>
      overrideSessionWrite(tx, { link, known, arrival: arrival() }),
    )
    return results.at(-1)?.[0]?.made
  }

  it('makes the admin’s own session, audited as theirs, and touches nothing of the contact', async () => {
    const { location, contact } = await someone()
    const { user, hash } = await admin(location)
    const link = linkOf(location, contact, { kind: 3, jti: random(6) })
    const before = await inLocation(location.id, tx => tx.select().from(contacts))
    expect(await override(location, link, hash)).toBe(1)
    await inLocation(location.id, async tx => {
      expect((await tx.select().from(sessions))[0]).toMatchObject({
        kind: 'agency_override',
        userId: user.id,
        deviceId: null,
      })
      expect((await tx.select().from(auditLog))[0]).toMatchObject({ act: 'link.override', actorUserId: user.id })
      expect([await tx.$count(devices), await tx.$count(magicLinkSpent)]).toEqual([0, 0])
      expect(await tx.select().from(contacts)).toEqual(before)
    })
  })

  it('makes none for an admin who was demoted since the facts were read', async () => {
    const { location, contact } = await someone()
    const { user, hash } = await admin(location)
    const demote = () =>
      asSystem('test', async tx => {
        await tx.update(users).set({ agencyRole: null }).where(eq(users.id, user.id))
      })
    expect(await override(location, linkOf(location, contact), hash, demote)).toBe(0)
    expect(await inLocation(location.id, tx => tx.$count(sessions))).toBe(0)
  })
})

describe('the row of a refusal', () => {
  it('says which link, why and from where, and holds no token', async () => {
    const { location, contact } = await someone()
    const link = linkOf(location, contact)
    const known = await knownAbout(location, link)
    await pipeInLocation(location.id, tx => [
      refusalWrite(tx, { link, known, refusal: { reason: 'used' }, by: 'press', deviceLabel: 'iPhone, Safari' }),
    ])
    const [row] = await inLocation(location.id, tx => tx.select().from(auditLog))
    expect(row).toMatchObject({
      act: 'link.refused',
      reason: 'used',
      contactId: contact.id,
      linkIat: link.iat,
      deviceLabel: 'iPhone, Safari',
    })
    expect(row?.details).toEqual({ by: 'press' })
  })
})

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation, pipeInLocation } from '@/db/client'
import { users } from '@/db/schema/agencies'
import { grants } from '@/db/schema/offers'
import { devices, sessions } from '@/db/schema/sessions'
import { makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { sha256 } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import { beginStaffSession } from '@/lib/sessions/writes/staff'
import { factsQuery, readLocationId } from './reads'
import { arrival, knownAbout, linkOf, nobody, someone } from './rows.fixtures'
import { learnerSessionWrite } from './writes'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const DAY = 86_400_000

describe('the facts of an opening', () => {
  it('are a contact with a live grant, nobody signed in, no device', async () => {
    const { location, contact } = await someone()
    const { facts, place } = await knownAbout(location, linkOf(location, contact))
    expect(facts).toMatchObject({
      liveGrants: 1,
      spent: null,
      portalSession: null,
      staff: null,
      device: { known: false, activeDevices: 0 },
      location: { id: location.id, linksGeneration: location.linksGeneration, maxAgeHours: 720, openMode: 'one_click' },
      contact: { id: contact.id, status: 'active', linkEpoch: 0 },
    })
    expect(facts.contact?.linkGeneration).toEqual(contact.linkGeneration)
    expect(Math.abs(facts.now.getTime() - Date.now())).toBeLessThan(60_000)
    expect(place.siteName).toBe(location.siteName)
  })

  it('hold no contact where the link names one of another location', async () => {
    const [one, other] = [await someone(), await someone()]
    const { facts } = await knownAbout(one.location, linkOf(one.location, other.contact))
    expect(facts).toMatchObject({ contact: null, liveGrants: 0 })
  })

  it('name the grant that ended, was revoked or has not begun', async () => {
    const { location, contact, grantId } = await someone()
    const now = new Date()
    const cases = [
      { startsAt: now, endsAt: new Date(now.getTime() - DAY), revokedAt: null },
      { startsAt: now, endsAt: null, revokedAt: new Date(now.getTime() - DAY) },
      { startsAt: new Date(now.getTime() + DAY), endsAt: null, revokedAt: null },
    ]
    for (const times of cases) {
      await inLocation(location.id, tx => tx.update(grants).set(times).where(eq(grants.id, grantId)))
      const { facts } = await knownAbout(location, linkOf(location, contact))
      expect(facts.liveGrants).toBe(0)
      expect(facts.lastGrant?.offerTitle).toBe('Foundations')
      expect(facts.lastGrant?.startsAt?.getTime()).toBe(times.startsAt.getTime())
      expect(facts.lastGrant?.endedAt?.getTime()).toBe((times.endsAt ?? times.revokedAt)?.getTime())
    }
  })

  it('know this browser’s session and whether it lives', async () => {
    const { location, contact } = await someone()
    const link = linkOf(location, contact)
    const here = arrival()
    const opening = {
      link,
      known: await knownAbout(location, link),
      arrival: here,
      provisional: true,
      endsDevice: false,
    }
    await pipeInLocation(location.id, sql => learnerSessionWrite(sql, opening))
    const browser = { ...nobody, portal: here.sessionHash }
    expect((await knownAbout(location, link, browser)).facts.portalSession).toMatchObject({
      isThisContact: true,
      live: true,
    })
    await inLocation(location.id, tx =>
      tx.update(sessions).set({ endedAt: new Date() }).where(eq(sessions.locationId, location.id)),
    )
    expect((await knownAbout(location, link, browser)).facts.portalSession?.live).toBe(false)
  })

  it('know a device by its key, and count those that are signed in', async () => {
    const { location, contact } = await someone()
    const row = (label: string, signedOutAt: Date | null) => ({
      locationId: location.id,
      id: newId(),
      contactId: contact.id,
      keyHash: sha256(label),
      label,
      signedOutAt,
    })
    await inLocation(location.id, tx =>
      tx.insert(devices).values([row('one', null), row('two', null), row('three', new Date())]),
    )
    const look = async (label: string) =>
      (await knownAbout(location, linkOf(location, contact), { ...nobody, device: sha256(label) })).facts.device
    expect(await look('one')).toEqual({ known: true, activeDevices: 2 })
    expect(await look('three')).toEqual({ known: false, activeDevices: 2 })
  })

  it('know the staff user by their row as it is now', async () => {
    const { location, contact } = await someone()
    const { id, sid } = await asSystem('test', async tx => {
      const user = await makeUser(tx, location.agencyId)
      return { id: user.id, ...(await beginStaffSession(tx, user.id, 'Mac, Firefox')) }
    })
    const browser = { ...nobody, staff: sha256(sid) }
    const look = async () => (await knownAbout(location, linkOf(location, contact), browser)).facts.staff
    expect(await look()).toMatchObject({ userId: id, isAgencyAdminOfThisAgency: true, belongsToThisAgency: true })
    await asSystem('test', tx => tx.update(users).set({ agencyRole: 'agency_user' }).where(eq(users.id, id)))
    expect(await look()).toMatchObject({ isAgencyAdminOfThisAgency: false, belongsToThisAgency: true })
    await asSystem('test', tx => tx.update(users).set({ status: 'disabled' }).where(eq(users.id, id)))
    expect(await look()).toBeNull()
  })

  it('tell staff with a role in the location from those of another one', async () => {
    const [one, sister] = [await someone(), await someone()]
    const staffOf = (locationId: string) =>
      asSystem('test', async tx => {
        const user = await makeUser(tx, one.location.agencyId, { role: 'account_user', locationIds: [locationId] })
        return (await beginStaffSession(tx, user.id, 'Mac, Firefox')).sid
      })
    for (const [locationId, worksHere] of [
      [one.location.id, true],
      [sister.location.id, false],
    ] as const) {
      const browser = { ...nobody, staff: sha256(await staffOf(locationId)) }
      const { facts } = await knownAbout(one.location, linkOf(one.location, one.contact), browser)
      expect(facts.staff).toMatchObject({ belongsToThisAgency: true, worksHere })
    }
  })

  it('make an admin of another agency a stranger', async () => {
    const [one, other] = [await someone(), await someone()]
    const sid = await asSystem('test', async tx => {
      const user = await makeUser(tx, other.location.agencyId)
      return (await beginStaffSession(tx, user.id, 'Mac, Firefox')).sid
    })
    const known = await knownAbout(one.location, linkOf(one.location, one.contact), { ...nobody, staff: sha256(sid) })
    expect(known.facts.staff).toMatchObject({ isAgencyAdminOfThisAgency: false, belongsToThisAgency: false })
  })
})

describe('a location by its number', () => {
  it('is found; an unknown one is null', async () => {
    const { location } = await someone()
    expect(await asSystem('test', tx => readLocationId(tx, location.number))).toBe(location.id)
    expect(await asSystem('test', tx => readLocationId(tx, 16_000_000))).toBeNull()
    const [rows] = await pipeInLocation(newId(), sql => [
      factsQuery(sql, newId(), linkOf(location, { id: newId() } as never), nobody),
    ])
    expect(rows).toEqual([])
  })
})

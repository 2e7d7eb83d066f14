import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { devices, sessions } from '@/db/schema/sessions'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct, makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { writeAudit } from '@/lib/audit/writes'
import { keyRing } from '@/lib/magic-links/keys'
import { parse } from '@/lib/magic-links/token'
import { userLinkOf } from '@/lib/magic-links/user-link'
import { newId } from '@/lib/platform/ids'
import type { LocationRow } from '../reads'
import { countCanEnter, countSignedIn, readDeviceCounts, readLinkAges } from '../reads/site'
import { regenerateUserLink, setLogo, turnOffAllLinks, updateSite } from './site'

const ring = keyRing([{ kid: 3, key: randomBytes(32) }])
const EPOCH = Date.UTC(2024, 0, 1) / 1000
let database: TestDatabase
let here: LocationRow
let elsewhere: LocationRow
let userId: string

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() =>
  asSystem('test', async tx => {
    const agency = await makeAgency(tx)
    here = await makeLocation(tx, agency)
    elsewhere = await makeLocation(tx, agency)
    userId = (await makeUser(tx, agency)).id
  }),
)

const read = (id: string) =>
  asSystem('test', async tx => (await tx.select().from(locations).where(eq(locations.id, id)))[0] as LocationRow)
const regenerate = (signOut = false) =>
  asSystem('test', tx => regenerateUserLink(tx, here.id, { userId, kid: 3, ttlHours: 8784, signOut }))
const linkOf = async () => userLinkOf(await read(here.id), new Date(), ring)

describe('regenerating the user’s link', () => {
  it('makes one where there was none, of the row alone and signed by the key that mints', async () => {
    expect(await linkOf()).toBeNull()
    await regenerate()
    const link = await linkOf()
    expect(link).toMatchObject({ state: 'live', madeBy: userId })
    const parsed = parse(link?.url.split('/').at(-1) ?? '', ring, 'u')
    expect(parsed).toMatchObject({ ok: true, link: { kind: 2, kid: 3, principalId: here.id, ttlHours: 8784 } })
  })

  it('gives another generation each time, and signs nobody out unless told to', async () => {
    const [first, second] = [await regenerate(), await regenerate()]
    expect(first?.userLinkGeneration).not.toEqual(second?.userLinkGeneration)
    expect(second?.userLinkEpoch).toBe(here.userLinkEpoch)
    expect((await regenerate(true))?.userLinkEpoch).toBe(here.userLinkEpoch + 1)
  })

  it('touches neither learners’ links nor another location', async () => {
    await regenerate(true)
    const after = await read(here.id)
    expect([after.linksGeneration, after.linksEpoch]).toEqual([here.linksGeneration, here.linksEpoch])
    expect(await read(elsewhere.id)).toEqual(elsewhere)
  })
})

describe('turning off all links', () => {
  it('counts the location’s generation on, from its end to its beginning, and leaves no user’s link', async () => {
    await regenerate()
    await asSystem('test', tx =>
      tx.update(locations).set({ linksGeneration: 16_777_215 }).where(eq(locations.id, here.id)),
    )
    await asSystem('test', tx => turnOffAllLinks(tx, here.id, false))
    expect(await read(here.id)).toMatchObject({ linksGeneration: 0, linksEpoch: here.linksEpoch, userLinkMadeAt: null })
    expect(await linkOf()).toBeNull()
    await asSystem('test', tx => turnOffAllLinks(tx, here.id, true))
    expect(await read(here.id)).toMatchObject({ linksGeneration: 1, linksEpoch: here.linksEpoch + 1 })
    expect(await read(elsewhere.id)).toEqual(elsewhere)
  })

  it('does not wait for what is being written in the location', async () => {
    const written = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const busy = inLocation(here.id, async tx => {
      await makeContact(tx)
      written.resolve()
      await mayEnd.promise
    })
    await written.promise
    const start = performance.now()
    await asSystem('test', tx => turnOffAllLinks(tx, here.id, true))
    expect(performance.now() - start).toBeLessThan(1000)
    mayEnd.resolve()
    await busy
  })
})

describe('settings', () => {
  it('are changed in one location, and the logo by its version', async () => {
    const { siteName, timeZone, supportEmail, supportPhone, accentColour, language, openMode } = here
    const fields = { siteName, timeZone, supportEmail, supportPhone, accentColour, language, openMode }
    await asSystem('test', tx => updateSite(tx, here.id, { ...fields, linkLifeHours: 24, deviceCap: 3 }))
    await asSystem('test', tx => setLogo(tx, here.id, 'abc'))
    expect(await read(here.id)).toMatchObject({ linkLifeHours: 24, deviceCap: 3, logoVersion: 'abc' })
    expect(await read(elsewhere.id)).toEqual(elsewhere)
  })
})

/** A contact with a live grant. */
const learner = () =>
  inLocation(here.id, async tx => {
    const contact = await makeContact(tx)
    const offerId = await makeOffer(tx, [(await makeProduct(tx)).productId])
    await makeGrant(tx, { contactId: contact.id, offerId })
    return contact
  })

describe('what the dialogs say in numbers', () => {
  it('who can enter: active, with a live offer, once each, of this location', async () => {
    const contact = await learner()
    await inLocation(here.id, async tx => {
      await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, []) })
      await makeContact(tx)
      const blocked = await makeContact(tx, { status: 'blocked' })
      await makeGrant(tx, { contactId: blocked.id, offerId: await makeOffer(tx, []) })
    })
    expect(await inLocation(here.id, countCanEnter)).toBe(1)
    expect(await inLocation(elsewhere.id, countCanEnter)).toBe(0)
  })

  it('who is signed in, until their epoch is over', async () => {
    const contact = await learner()
    await inLocation(here.id, tx =>
      tx.insert(sessions).values({
        locationId: here.id,
        id: newId(),
        tokenHash: randomBytes(32),
        kind: 'learner',
        contactId: contact.id,
        deviceLabel: 'Mac, Firefox',
        linkKind: 1,
        linkIat: 1,
        linksGeneration: here.linksGeneration,
        principalGeneration: contact.linkGeneration,
        linksEpoch: here.linksEpoch,
        principalEpoch: contact.linkEpoch,
        confirmedAt: new Date(),
        expiresAt: new Date(Date.now() + 3_600_000),
      }),
    )
    expect(await inLocation(here.id, countSignedIn)).toEqual({ learners: 1, staff: 0 })
    await asSystem('test', tx => turnOffAllLinks(tx, here.id, true))
    expect(await inLocation(here.id, countSignedIn)).toEqual({ learners: 0, staff: 0 })
  })

  it('who has how many devices', async () => {
    const [one, other] = [await learner(), await learner()]
    await inLocation(here.id, async tx => {
      const device = (contactId: string, signedOutAt: Date | null = null) => ({
        locationId: here.id,
        id: newId(),
        contactId,
        keyHash: randomBytes(32),
        label: 'iPhone, Safari',
        signedOutAt,
      })
      await tx
        .insert(devices)
        .values([device(one.id), device(one.id), device(one.id), device(other.id), device(other.id, new Date())])
    })
    expect(await inLocation(here.id, readDeviceCounts)).toEqual([{ devices: 3, contacts: 1 }])
  })

  it('how old the living links are', async () => {
    const contact = await learner()
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000 - 60_000)
    const made = (hours: number, ttlHours: number, more = {}) =>
      asSystem('test', async tx => {
        const at = hoursAgo(hours)
        const entry = { linkKind: 1, linkIat: Math.floor(at.getTime() / 1000) - EPOCH, details: { ttlHours, ...more } }
        await writeAudit(tx, here.id, userId, { act: 'link.generated', contactId: contact.id, ...entry })
      })
    await made(30, 720)
    await made(30, 24)
    await made(2, 720)
    expect(await inLocation(here.id, tx => readLinkAges(tx, 720))).toEqual([
      { hours: 2, links: 1 },
      { hours: 30, links: 1 },
    ])
    await made(0, 720, { olderTurnedOff: 3 })
    expect(await inLocation(here.id, tx => readLinkAges(tx, 720))).toEqual([{ hours: 0, links: 1 }])
    await asSystem('test', tx => writeAudit(tx, here.id, userId, { act: 'links.location_turned_off' }))
    expect(await inLocation(here.id, tx => readLinkAges(tx, 720))).toEqual([])
  })
})

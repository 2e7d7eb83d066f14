import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSystem, inLocation, inOneStatement, pipeInLocation } from '@/db/client'
import { agencies, locations } from '@/db/schema/agencies'
import { auditLog } from '@/db/schema/audit'
import { contacts } from '@/db/schema/contacts'
import { grants } from '@/db/schema/offers'
import { devices, sessions } from '@/db/schema/sessions'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { newId } from '@/lib/platform/ids'
import { lives } from '@/lib/sessions/types'
import { decide } from './decide'
import { arrival, knownAbout, linkOf, type Person, type Place, someone } from './rows.fixtures'
import { dateToIat } from './token'
import type { Link } from './types'
import { learnerSessionWrite, openAtOnce } from './writes'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const HOUR = 3_600_000
const LIFE_MS = lives.learnerDays * 24 * HOUR
const mostly = <const T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 14, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

/** States of the rows and of the link, of which many, but not most, are wrong in one way or in several. */
const worlds = fc.record({
  agency: mostly('active', 'suspended'),
  location: mostly('active', 'suspended'),
  contact: mostly('active', 'blocked', 'erased', 'merged'),
  openMode: fc.constantFrom('one_click' as const, 'confirm_new_device' as const, 'always_confirm' as const),
  deviceCap: mostly<number | null>(null, 1, 3),
  life: fc.constantFrom(1, 24, 720),
  notBeforeHours: mostly<number | null>(null, -400, -2, 1),
  madeHours: fc.constantFrom(-0.02, 0.01, 0.9, 1.1, 23.9, 24.1, 700, 800),
  ttlHours: fc.constantFrom(1, 24, 720, 8784),
  grant: mostly<'live' | 'over' | 'to come' | 'revoked'>('live', 'over', 'to come', 'revoked'),
  linksReplaced: mostly(false, true),
  linkReplaced: mostly(false, true),
  deviceKnown: fc.boolean(),
})
type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never

async function make(
  world: World,
  location: Place,
  contact: Person,
  grantId: string,
  deviceHash: Buffer,
): Promise<Link> {
  const now = Date.now()
  const notBefore = world.notBeforeHours === null ? null : new Date(now + world.notBeforeHours * HOUR)
  await asSystem('test', async tx => {
    await tx
      .update(agencies)
      .set({ status: world.agency as 'active' })
      .where(eq(agencies.id, location.agencyId))
    const { openMode, deviceCap } = world
    const set = {
      status: world.location as 'active',
      openMode,
      deviceCap,
      linkLifeHours: world.life,
      linksNotBefore: notBefore,
    }
    await tx.update(locations).set(set).where(eq(locations.id, location.id))
  })
  await inLocation(location.id, async tx => {
    await tx
      .update(contacts)
      .set({ status: world.contact as 'active' })
      .where(eq(contacts.id, contact.id))
    const [ago, ahead] = [new Date(now - HOUR), new Date(now + HOUR)]
    const period = {
      live: { startsAt: ago, endsAt: ahead, revokedAt: null },
      over: { startsAt: new Date(now - 2 * HOUR), endsAt: ago, revokedAt: null },
      'to come': { startsAt: ahead, endsAt: null, revokedAt: null },
      revoked: { startsAt: ago, endsAt: null, revokedAt: ago },
    }[world.grant]
    await tx.update(grants).set(period).where(eq(grants.id, grantId))
    await tx.delete(sessions).where(eq(sessions.locationId, tx.locationId))
    await tx.delete(devices).where(eq(devices.locationId, tx.locationId))
    await tx.delete(auditLog).where(eq(auditLog.locationId, tx.locationId))
    const device = {
      locationId: tx.locationId,
      id: newId(),
      contactId: contact.id,
      keyHash: deviceHash,
      label: 'Mac, Firefox',
    }
    if (world.deviceKnown) await tx.insert(devices).values(device)
  })
  return linkOf(location, contact, {
    iat: dateToIat(new Date(now - world.madeHours * HOUR)),
    ttlHours: world.ttlHours,
    linksGeneration: world.linksReplaced ? location.linksGeneration ^ 1 : location.linksGeneration,
    principalGeneration: world.linkReplaced ? Buffer.alloc(5) : contact.linkGeneration,
  })
}

const written = (location: Place) =>
  inLocation(location.id, async tx => ({
    sessions: await tx.$count(sessions),
    audit: await tx.$count(auditLog),
    confirmed: (await tx.select().from(sessions))[0]?.confirmedAt != null,
  }))

it('what is opened at once is what the decision opens, in the same manner; all else leaves nothing behind', async () => {
  const { location, contact, grantId } = await someone()
  let opened = 0
  const property = fc.asyncProperty(worlds, async world => {
    const here = arrival()
    const link = await make(world, location, contact, grantId, here.deviceHash)
    const { facts } = await knownAbout(location, link, { portal: null, staff: null, device: here.deviceHash })
    const decision = decide(link, facts, 'act')
    const [row] = await inOneStatement(sql => openAtOnce(sql, { link, locationId: location.id, arrival: here }))
    const opens = decision.do === 'open' && decision.as === 'learner'
    const after = await written(location)
    // With a cap it is not the usual opening, and goes step by step.
    const usual = opens && world.deviceCap === null
    expect(row).toEqual({ slug: usual ? location.slug : null })
    if (!usual) {
      expect(after).toEqual({ sessions: 0, audit: 0, confirmed: false })
      return
    }
    opened += 1
    expect(after).toEqual({ sessions: 1, audit: 1, confirmed: opens && !decision.provisional })
  })
  await fc.assert(property, { numRuns: 300 })
  expect(opened).toBeGreaterThan(10)
})

it('its rows are those of the way step by step', async () => {
  const { location, contact } = await someone()
  const link = linkOf(location, contact, { iat: dateToIat(new Date()) })
  const [atOnce, byStep] = [arrival(), arrival()]
  await inOneStatement(sql => openAtOnce(sql, { link, locationId: location.id, arrival: atOnce }))
  const known = await knownAbout(location, link)
  await pipeInLocation(location.id, sql =>
    learnerSessionWrite(sql, { link, known, arrival: byStep, provisional: true, endsDevice: false }),
  )
  const { made, told } = await inLocation(location.id, async tx => ({
    made: await tx.select().from(sessions).orderBy(sessions.createdAt),
    told: await tx.select().from(auditLog).orderBy(auditLog.at),
  }))
  expect(made.map(({ tokenHash }) => tokenHash)).toEqual([atOnce.sessionHash, byStep.sessionHash])
  expect(made.map(({ expiresAt, createdAt }) => Number(expiresAt) - Number(createdAt))).toEqual([LIFE_MS, LIFE_MS])
  const [session, sessionByStep] = made.map(
    ({ id: _id, tokenHash: _hash, createdAt: _c, lastSeenAt: _s, expiresAt: _e, ...rest }) => rest,
  )
  expect(session).toEqual(sessionByStep)
  const [audit, auditByStep] = told.map(({ id: _id, sessionId, at: _at, ...rest }, n) => ({
    ...rest,
    ofItsSession: sessionId === made[n]?.id,
  }))
  expect(audit).toEqual(auditByStep)
  expect(audit).toMatchObject({ act: 'link.opened', ofItsSession: true })
})

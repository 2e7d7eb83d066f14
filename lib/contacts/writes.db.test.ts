import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation, type LocationTx } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { makeAgency, makeLocation } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { random, sha256 } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import { readPortalSession } from '@/lib/sessions/reads/portal'
import { readContact, readForLink } from './reads'
import { blockContact, createContact, unblockContact, updateContact } from './writes/contact'
import { turnOffContactLinks } from './writes/links'

let database: TestDatabase
let here: string
let elsewhere: string

beforeAll(async () => {
  database = await testDatabase()
  const location = () => asSystem('test', async tx => (await makeLocation(tx, await makeAgency(tx))).id)
  here = await location()
  elsewhere = await location()
})
afterAll(() => database.close())

const fields = {
  firstName: 'Mara',
  lastName: 'Lindqvist',
  email: 'mara@example.com',
  phone: '+13125550134',
  language: 'en' as const,
  emailConsentAt: null,
}
const add = () => inLocation(here, tx => createContact(tx, fields))
const generation = (id: string) =>
  inLocation(here, async tx => (await readForLink(tx, id))?.linkGeneration.toString('hex'))

/** Signs the contact in as a link of now would, and says how to ask whether that still holds. */
async function signIn(contactId: string): Promise<() => Promise<boolean>> {
  const tokenHash = sha256(random(32))
  await inLocation(here, tx => insertSession(tx, contactId, tokenHash))
  return async () => (await inLocation(here, tx => readPortalSession(tx, tokenHash))) !== null
}

async function insertSession(tx: LocationTx, contactId: string, tokenHash: Buffer): Promise<void> {
  const contact = await readForLink(tx, contactId)
  await tx.insert(sessions).values({
    locationId: here,
    id: newId(),
    tokenHash,
    kind: 'learner',
    contactId,
    deviceLabel: 'iPhone, Safari',
    linkKind: 1,
    linkIat: 1,
    linksGeneration: contact?.location.linksGeneration ?? 0,
    principalGeneration: contact?.linkGeneration ?? Buffer.alloc(5),
    linksEpoch: 0,
    principalEpoch: 0,
    confirmedAt: new Date(),
    expiresAt: new Date(Date.now() + 86_400_000),
  })
}

describe('changing a contact', () => {
  it('leaves links and sessions alone where the person stays reachable as before', async () => {
    const id = await add()
    const signedIn = await signIn(id)
    const before = await generation(id)
    const done = await inLocation(here, tx =>
      updateContact(tx, id, { ...fields, firstName: 'Maja', emailConsentAt: new Date() }),
    )
    expect(done).toEqual({ changed: ['firstName', 'emailConsentAt'], reached: false })
    expect(await generation(id)).toBe(before)
    expect(await signedIn()).toBe(true)
  })
  it.each([
    ['email', { email: 'other@example.com' }],
    ['phone', { phone: null }],
  ])('turns links off and signs out where the %s is another', async (name, change) => {
    const id = await add()
    const signedIn = await signIn(id)
    const before = await generation(id)
    const done = await inLocation(here, tx => updateContact(tx, id, { ...fields, ...change }))
    expect(done).toEqual({ changed: [name], reached: true })
    expect(await generation(id)).not.toBe(before)
    expect(await signedIn()).toBe(false)
  })
  it('writes nothing where nothing differs, and finds nobody of another location', async () => {
    const id = await add()
    expect(await inLocation(here, tx => updateContact(tx, id, fields))).toEqual({ changed: [], reached: false })
    expect(await inLocation(elsewhere, tx => updateContact(tx, id, { ...fields, firstName: 'X' }))).toBeNull()
    expect(await inLocation(here, tx => readContact(tx, id))).toMatchObject({ firstName: 'Mara' })
  })
})

describe('blocking', () => {
  it('ends sessions for good: letting in again does not bring them back', async () => {
    const id = await add()
    const signedIn = await signIn(id)
    expect(await inLocation(here, tx => blockContact(tx, id))).toEqual({ signedOut: 1 })
    expect(await signedIn()).toBe(false)
    expect(await inLocation(here, tx => unblockContact(tx, id))).toBe(true)
    expect(await inLocation(here, tx => readContact(tx, id))).toMatchObject({ status: 'active' })
    expect(await signedIn()).toBe(false)
    expect(await inLocation(here, tx => unblockContact(tx, id))).toBe(false)
  })
  it('reaches nobody of another location', async () => {
    const id = await add()
    expect(await inLocation(elsewhere, tx => blockContact(tx, id))).toBeNull()
    expect(await inLocation(here, tx => readContact(tx, id))).toMatchObject({ status: 'active' })
  })
})

describe('turning a contact’s links off', () => {
  it('gives a fresh generation and leaves whoever is in', async () => {
    const id = await add()
    const signedIn = await signIn(id)
    const before = await generation(id)
    const off = await inLocation(here, tx => turnOffContactLinks(tx, id, { signOut: false }))
    expect(off?.signedOut).toBe(0)
    expect(off?.linkGeneration.toString('hex')).toBe(await generation(id))
    expect(off?.linkGeneration.toString('hex')).not.toBe(before)
    expect(await signedIn()).toBe(true)
  })
  it('signs out where that was asked for, also a session that is being made meanwhile', async () => {
    const id = await add()
    const signedIn = await signIn(id)
    expect((await inLocation(here, tx => turnOffContactLinks(tx, id, { signOut: true })))?.signedOut).toBe(1)
    expect(await signedIn()).toBe(false)
    // Made under the epoch of before, as by an opening that had read it just then.
    const late = await signIn(id)
    expect(await late()).toBe(false)
  })
  it('reaches nobody of another location', async () => {
    const id = await add()
    const before = await generation(id)
    expect(await inLocation(elsewhere, tx => turnOffContactLinks(tx, id, { signOut: true }))).toBeNull()
    expect(await generation(id)).toBe(before)
  })
})

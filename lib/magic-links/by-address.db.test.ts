import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { agencies, locations } from '@/db/schema/agencies'
import { messages } from '@/db/schema/messaging'
import { makeContact } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { askByAddress } from './by-address'
import { type House, makeHouse } from './open.fixtures'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

let house: House
beforeEach(async () => {
  house = await makeHouse()
  await asSystem('test', tx => tx.execute(sql`delete from rate_limits`))
})

const sent = ({ location }: House = house) =>
  inLocation(location.id, tx => tx.select().from(messages).where(eq(messages.locationId, location.id)))

describe('the sign-in page by address', () => {
  it('mails a contact their link', async () => {
    expect(await askByAddress(house.location.slug, house.contact.email ?? '', '10.0.0.1')).toEqual({
      kind: 'sent',
      lang: 'en',
    })
    expect(await sent()).toMatchObject([{ template: 'your_link', state: 'queued' }])
  })

  it('mails one list where several contacts have the address', async () => {
    const twin = await inLocation(house.location.id, tx =>
      makeContact(tx, { email: house.contact.email, firstName: 'Tom' }),
    )
    await askByAddress(house.location.slug, house.contact.email ?? '', '10.0.0.1')
    expect(await sent()).toMatchObject([
      { template: 'login_links', data: { contactIds: [house.contact.id, twin.id] }, toAddress: house.contact.email },
    ])
  })

  it('tells nobody who exists: not by its answer, not by its time', async () => {
    const timed = async (email: string) => {
      const began = performance.now()
      const answer = await askByAddress(house.location.slug, email, '10.0.0.1')
      return { answer, ms: performance.now() - began }
    }
    const known = await timed(house.contact.email ?? '')
    const stranger = await timed('nobody@example.com')
    expect(stranger.answer).toEqual(known.answer)
    expect(Math.min(known.ms, stranger.ms)).toBeGreaterThan(240)
    expect(await sent()).toHaveLength(1)
  })

  it('sends once, however many ask at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => askByAddress(house.location.slug, house.contact.email ?? '', '10.0.0.1')),
    )
    expect(await sent()).toHaveLength(1)
  })

  it.each<[string, (house: House) => Promise<unknown>]>([
    [
      'a suspended location',
      ({ location }) =>
        asSystem('test', tx => tx.update(locations).set({ status: 'suspended' }).where(eq(locations.id, location.id))),
    ],
    [
      'a suspended agency',
      ({ location }) =>
        asSystem('test', tx =>
          tx.update(agencies).set({ status: 'suspended' }).where(eq(agencies.id, location.agencyId)),
        ),
    ],
  ])('mails nothing for %s, whose links open nothing, and answers the same', async (_what, suspend) => {
    await suspend(house)
    expect((await askByAddress(house.location.slug, house.contact.email ?? '', '10.0.0.1')).kind).toBe('sent')
    expect(await sent()).toEqual([])
  })

  it('says nothing of another location', async () => {
    const other = await makeHouse()
    await askByAddress(other.location.slug, house.contact.email ?? '', '10.0.0.1')
    expect(await sent()).toEqual([])
    expect(await sent(other)).toEqual([])
  })
})

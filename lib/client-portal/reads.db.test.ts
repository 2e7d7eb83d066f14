import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { writeAudit } from '@/lib/audit/writes'
import { countClients, listClients, readWeek } from './reads'

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

const log = (contactId: string, act: 'link.opened' | 'link.refused', reason?: string) =>
  inLocation(here, tx => writeAudit(tx, here, null, { act, contactId, reason, linkKind: 1, linkIat: 1 }))

describe('the dashboard', () => {
  it('counts clients, the week’s refusals by reason, and who got in after all', async () => {
    const [first, second] = await inLocation(here, async tx => {
      const seen = await makeContact(tx, { firstName: 'Ada', lastSeenAt: new Date() })
      const never = await makeContact(tx, { firstName: 'Ben' })
      await makeContact(tx, { firstName: 'Gone', status: 'erased' })
      await makeGrant(tx, { contactId: seen.id, offerId: await makeOffer(tx, []) })
      return [seen.id, never.id]
    })
    await log(first, 'link.refused', 'expired')
    await log(first, 'link.opened')
    await log(second, 'link.refused', 'no_offer')
    await log(second, 'link.refused', 'no_offer')
    expect(await inLocation(here, countClients)).toEqual({ clients: 2, enter: 1, been: 1 })
    expect(await inLocation(here, readWeek)).toEqual({
      refusals: [
        { reason: 'no_offer', refused: 2, gotIn: 0 },
        { reason: 'expired', refused: 1, gotIn: 1 },
      ],
      openings: 4,
    })
    const clients = await inLocation(here, tx => listClients(tx, 25, 0))
    expect(clients).toMatchObject([
      { firstName: 'Ada', canEnter: true, refusedAt: null, reason: null },
      { firstName: 'Ben', canEnter: false, lastSeenAt: null, reason: 'no_offer' },
    ])
    expect(await inLocation(here, tx => listClients(tx, 1, 1))).toMatchObject([{ firstName: 'Ben' }])
    expect(await inLocation(elsewhere, countClients)).toEqual({ clients: 0, enter: 0, been: 0 })
    expect(await inLocation(elsewhere, readWeek)).toEqual({ refusals: [], openings: 0 })
  })
})

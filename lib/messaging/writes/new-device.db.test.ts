import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inLocation } from '@/db/client'
import { messages } from '@/db/schema/messaging'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { mintContactLink } from '@/lib/magic-links/contact-link'
import { Browser, type House, linkOf, makeHouse } from '@/lib/magic-links/open.fixtures'
import { receiveLearnerLink } from '@/lib/magic-links/receive'
import { sha256 } from '@/lib/platform/crypto'
import { confirmSession } from '@/lib/sessions/writes/portal'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const told = ({ location }: House) =>
  inLocation(location.id, tx => tx.select().from(messages).where(eq(messages.template, 'new_device')))

/** Clicks the house's link in a browser of its own, and does something there as a person. */
async function comesIn(house: House, label: string): Promise<void> {
  const browser = new Browser(label)
  await browser.open(linkOf(house))
  const id = (await browser.session())?.id ?? ''
  const device = { deviceKeyHash: sha256(browser.deviceKey), deviceLabel: label }
  await inLocation(house.location.id, tx => confirmSession(tx, { id, contactId: house.contact.id, ...device }))
}

describe('a device that signs in', () => {
  it('is told of where it is new and not the first', async () => {
    const house = await makeHouse()
    await comesIn(house, 'Mac, Firefox')
    expect(await told(house)).toEqual([])
    await comesIn(house, 'iPhone, Safari')
    expect(await told(house)).toMatchObject([{ state: 'queued', data: { device: 'iPhone, Safari' } }])
  })

  it('is told of where it came in by a press, once', async () => {
    const house = await makeHouse()
    await comesIn(house, 'Mac, Firefox')
    const press = () => {
      const { token } = mintContactLink({ location: house.location, contact: house.contact, ttlHours: 24, once: false })
      const headers = {
        'sec-fetch-site': 'same-origin',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
        'sec-fetch-user': '?1',
      }
      return receiveLearnerLink(new Request(`http://localhost:3000/m/${token}`, { method: 'POST', headers }), token)
    }
    expect((await press()).status).toBe(303)
    expect(await told(house)).toHaveLength(1)
  })
})

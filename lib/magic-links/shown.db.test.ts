import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { forgetGlobal } from '@/lib/platform/global'
import { mintContactLink } from './contact-link'
import { auditOf, type House, makeHouse } from './open.fixtures'
import { receiveLearnerLink } from './receive'

const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'
const navigate = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
const click = { ...navigate, 'sec-fetch-user': '?1', 'user-agent': firefox }

let database: TestDatabase
let house: House
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  forgetGlobal('magic-links.shown')
  house = await makeHouse()
})

async function get(headers: Record<string, string>, changes: Partial<Parameters<typeof mintContactLink>[0]> = {}) {
  const { token } = mintContactLink({ ...house, ttlHours: 24, once: false, ...changes })
  return receiveLearnerLink(new Request(`http://localhost:3000/m/${token}`, { headers }), token)
}
const rows = async () =>
  (await auditOf(house.contact.id)).map(({ act, reason, details }) => [act, reason, details.by, details.waits])

describe('a link’s page that opened nothing', () => {
  it.each<[string, Record<string, string>]>([
    ['prefetch', { ...click, 'sec-purpose': 'prefetch' }],
    ['prefetch', { ...click, 'x-purpose': 'preview' }],
    ['preview', { 'user-agent': 'WhatsApp/2.24.6.77 A' }],
    ['preview', { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' }],
    ['scanner', { 'user-agent': 'curl/8.14.1' }],
    ['scanner', { ...navigate, 'user-agent': firefox }],
  ])('is kept with whom it was shown to: %s', async (by, headers) => {
    expect((await get(headers)).status).toBe(200)
    expect(await rows()).toEqual([['link.shown', null, by, 'not_a_click']])
  })

  it('keeps what a person’s click waits for, and not the click that opens', async () => {
    await get(click, { once: true })
    expect(await rows()).toEqual([['link.shown', null, 'click', 'one_time']])
    await get(click)
    expect((await rows()).slice(1)).toEqual([['link.opened', null, 'click', undefined]])
  })

  it('keeps why it refused, once, whoever asked', async () => {
    const contact = { ...house.contact, linkGeneration: Buffer.alloc(5, 9) }
    await get({ 'user-agent': 'curl/8' }, { contact })
    await get(click, { contact })
    expect(await rows()).toEqual([
      ['link.shown', 'replaced', 'scanner', ''],
      ['link.refused', 'replaced', 'click', undefined],
    ])
  })

  it('writes one row in ten minutes, however often it is asked for', async () => {
    const now = new Date()
    for (let times = 0; times < 5; times += 1) await get({ 'user-agent': 'curl/8' }, { now })
    await get({ 'user-agent': 'WhatsApp/2' }, { now })
    expect((await rows()).map(row => row[2])).toEqual(['scanner', 'preview'])
  })

  it('is no reason not to show it', async () => {
    const contact = { ...house.contact, id: '11112222-3333-4444-8555-666677778888' }
    expect((await get({ 'user-agent': 'curl/8' }, { contact })).status).toBe(403)
  })
})

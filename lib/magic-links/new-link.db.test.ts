import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { auditLog } from '@/db/schema/audit'
import { contacts } from '@/db/schema/contacts'
import { messages } from '@/db/schema/messaging'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { mintContactLink } from './contact-link'
import { askPath, receiveNewLink } from './new-link'
import { type House, makeHouse } from './open.fixtures'
import { wordsOf } from './pages/fixtures'
import { receiveLearnerLink } from './receive'

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

const YEAR_AGO = new Date(Date.now() - 300 * 86_400_000)
const expired = () =>
  mintContactLink({ location: house.location, contact: house.contact, ttlHours: 24, once: false, now: YEAR_AGO }).token
const press = {
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
  'sec-fetch-user': '?1',
}
const ask = (token: string, { method = 'POST', headers = press as Record<string, string>, asked = '' } = {}) =>
  receiveNewLink(
    new Request(`http://localhost:3000${askPath(token)}`, {
      method,
      headers,
      ...(method === 'POST' ? { body: new URLSearchParams({ asked }) } : {}),
    }),
    token,
  )
const sent = ({ location }: House = house) =>
  inLocation(location.id, tx => tx.select().from(messages).where(eq(messages.locationId, location.id)))

describe('“Email me a new link”', () => {
  it('stands as a form on the page of a link that ran out', async () => {
    const token = expired()
    const response = await receiveLearnerLink(new Request(`http://localhost:3000/m/${token}`), token)
    expect(response.status).toBe(410)
    expect(response.headers.get('referrer-policy')).toBe('same-origin')
    expect(await response.text()).toContain(
      `<form method="post" action="/m/${token}/new-link"><button class="button" type="submit">Email me a new link</button>`,
    )
  })

  it('mails the contact one, at the stored address, which is not shown', async () => {
    const response = await ask(expired())
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain(house.contact.email)
    expect(await sent()).toMatchObject([
      { template: 'your_link', state: 'queued', contactId: house.contact.id, toAddress: house.contact.email },
    ])
    const rows = await inLocation(house.location.id, tx =>
      tx.select({ act: auditLog.act }).from(auditLog).where(eq(auditLog.act, 'link.new_link_asked')),
    )
    expect(rows).toHaveLength(1)
  })

  it('works for a link that was replaced, and says nothing of one whose contact is gone', async () => {
    const token = mintContactLink({ location: house.location, contact: house.contact, ttlHours: 24, once: false }).token
    await inLocation(house.location.id, tx => turnOffContactLinks(tx, house.contact.id, { signOut: false }))
    expect((await ask(token)).status).toBe(200)
    expect(await sent()).toHaveLength(1)
    const stranger = { id: '01a20c81-18db-763d-a35d-7e19528c36bd', linkGeneration: Buffer.alloc(5) }
    const nobody = mintContactLink({ location: house.location, contact: stranger, ttlHours: 24, once: false }).token
    expect((await ask(nobody)).status).toBe(200)
    expect(await sent()).toHaveLength(1)
  })

  it('answers the same whether a mail went or not', async () => {
    const words = async (response: Response) => wordsOf(await response.text())
    const first = await words(await ask(expired()))
    expect(await words(await ask(expired()))).toBe(first)
    await inLocation(house.location.id, tx =>
      tx.update(contacts).set({ status: 'blocked' }).where(eq(contacts.id, house.contact.id)),
    )
    await asSystem('test', tx => tx.execute(sql`delete from rate_limits`))
    expect(await words(await ask(expired()))).toBe(first)
  })

  it('sends one in five minutes, however many press at once, and five a day', async () => {
    const token = expired()
    await Promise.all(Array.from({ length: 12 }, () => ask(token)))
    expect(await sent()).toHaveLength(1)
    for (let round = 0; round < 8; round++) {
      // Five minutes later: the window is over, and so is the cause that parallel presses share.
      await asSystem('test', tx =>
        tx.execute(sql`update rate_limits set window_start = now() - interval '6 minutes' where key like 'ask:%'`),
      )
      await inLocation(house.location.id, tx =>
        tx
          .update(messages)
          .set({ cause: sql`${messages.cause} || ${String(round)}` })
          .where(and(eq(messages.locationId, house.location.id), sql`${messages.cause} like 'asked:%'`)),
      )
      await ask(token)
    }
    expect(await sent()).toHaveLength(5)
  })

  it('waits thirty seconds before another one, whatever the limits say', async () => {
    const response = await ask(expired(), { asked: String(Math.floor(Date.now() / 1000) - 5) })
    expect(wordsOf(await response.text())).toContain('You asked a moment ago.')
    expect(await sent()).toEqual([])
  })

  it('is limited by network', async () => {
    const answers = await Promise.all(Array.from({ length: 62 }, () => ask(expired())))
    expect(answers.filter(answer => answer.status === 429)).toHaveLength(2)
  })

  it.each([
    ['a foreign form', 'POST', { ...press, 'sec-fetch-site': 'cross-site' }, 403],
    ['a script’s submit', 'POST', { ...press, 'sec-fetch-user': '' }, 303],
    ['a GET', 'GET', press, 303],
    ['a HEAD', 'HEAD', press, 200],
  ])('is nothing that %s does', async (_who, method, headers, status) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value))
    expect((await ask(expired(), { method, headers: given })).status).toBe(status)
    expect(await sent()).toEqual([])
  })

  it('is nothing for a forged link', async () => {
    expect((await ask('x'.repeat(68))).status).toBe(404)
  })
})

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { inLocation } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { messages } from '@/db/schema/messaging'
import { cookieNames } from '@/lib/auth/cookies'
import { copyTemplate, workIn } from './fixtures/database'
import { formOf, send } from './fixtures/forms'
import { clicks, follow, http, Jar, press, words } from './fixtures/http'
import { type House, linkOf, makeHouse, staffCookie } from './fixtures/people'
import { expect, newNetwork, test } from './fixtures/portico'
import { startServer } from './fixtures/server'

const YEAR_AGO = () => new Date(Date.now() - 300 * 86_400_000)
const messagesOf = ({ location }: House) =>
  inLocation(location.id, tx => tx.select().from(messages).where(eq(messages.locationId, location.id)))
const sentTo = async (house: House) => (await messagesOf(house)).filter(message => message.state === 'sent')

/** Staff of the house's agency, as a browser that is signed in. */
async function staff(house: House): Promise<Jar> {
  const jar = new Jar()
  const { name, value } = await staffCookie(house.agencyId)
  jar.cookies.set(name, value)
  return jar
}

test.describe('a link that ran out', () => {
  test('is asked for anew from its own page, and the mail leaves by itself', async ({ portico }) => {
    const house = await makeHouse()
    const old = linkOf(house, { now: YEAR_AGO() })
    const from = newNetwork()
    const page = await http(old, { headers: clicks.Chromium, from })
    expect(page.status).toBe(410)
    expect(page.body).toContain('Email me a new link')
    const answer = await http(`${old}/new-link`, { method: 'POST', headers: press(portico.url), body: '', from })
    expect(answer.status).toBe(200)
    expect(words(answer)).toContain('Look in your mailbox')
    await expect.poll(async () => (await sentTo(house)).length, { timeout: 20_000 }).toBe(1)
    const [message] = await sentTo(house)
    expect(message).toMatchObject({ template: 'your_link', toAddress: house.contact.email, provider: 'outbox' })
    expect(message?.html).toContain('[magic link]')
    expect(message?.html).not.toMatch(/\/m\/[\w-]{60}/)
  })

  test('says the same to whoever is blocked, and sends nothing', async ({ portico }) => {
    const ask = async (house: House) => {
      const link = linkOf(house, { now: YEAR_AGO() })
      const headers = press(portico.url)
      return words(await http(`${link}/new-link`, { method: 'POST', headers, body: '', from: newNetwork() }))
    }
    const house = await makeHouse()
    const blocked = await makeHouse()
    await inLocation(blocked.location.id, tx =>
      tx.update(contacts).set({ status: 'blocked' }).where(eq(contacts.id, blocked.contact.id)),
    )
    expect(await ask(blocked)).toBe(await ask(house))
    expect(await messagesOf(blocked)).toMatchObject([{ state: 'skipped', reason: 'blocked' }])
  })
})

test('the sign-in page mails a link without script, and tells nobody who exists', async ({ portico }) => {
  const house = await makeHouse()
  const url = `${portico.url}/portal/${house.location.slug}/sign-in`
  const answers: string[] = []
  for (const email of [house.contact.email ?? '', 'nobody@example.com']) {
    const jar = new Jar()
    const form = formOf(await http(url, { headers: clicks.Chromium, jar }), url, 'Email me a link')
    answers.push(words(await send(form, jar, { email })))
  }
  expect(answers[0]).toContain('Look in your mailbox')
  expect(answers[1]).toBe(answers[0])
  await expect.poll(async () => (await sentTo(house)).length, { timeout: 20_000 }).toBe(1)
})

test('a grant with the checkbox appears among the messages', async ({ portico }) => {
  const house = await makeHouse()
  await inLocation(house.location.id, tx =>
    tx.update(contacts).set({ emailConsentAt: new Date() }).where(eq(contacts.id, house.contact.id)),
  )
  const jar = await staff(house)
  const contact = `${portico.url}/locations/${house.location.slug}/contacts/${house.contact.id}?grant=1`
  const form = formOf(await http(contact, { headers: clicks.Chromium, jar }), contact, 'Grant offer')
  // Sent twice, as an impatient finger does where no script holds the button.
  const submit = () => send(form, jar, { offer: house.offerId, notify: 'on' })
  for (const answer of await Promise.all([submit(), submit()]))
    expect(words(answer)).toContain(`An email is on its way to ${house.contact.email}.`)
  await expect.poll(async () => (await sentTo(house)).length, { timeout: 20_000 }).toBe(1)
  const list = await follow(`${portico.url}/locations/${house.location.slug}/messages`, {
    headers: clicks.Chromium,
    jar,
  })
  expect(words(list)).toContain('You have access to Foundations')
  expect(await messagesOf(house)).toHaveLength(1)
})

test('a real mail server receives what the outbox shows; the link in the mail signs in; a bounce stops the next', async () => {
  test.setTimeout(120_000)
  const mails: ParsedMail[] = []
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('gone') ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : undefined),
    onData: (stream, _session, done) => void simpleParser(stream).then(mail => done(void mails.push(mail))),
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const { port } = smtp.server.address() as AddressInfo
  const database = await copyTemplate()
  const server = await startServer({
    DATABASE_URL: database.url,
    MAIL_DRIVER: 'smtp',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'courses@portico.example',
    TRUSTED_PROXIES: '127.0.0.1,::1',
  })
  const letGo = workIn(database.url, server.url)
  try {
    const house = await makeHouse()
    const ask = (one: House) =>
      http(`${linkOf(one, { now: YEAR_AGO() })}/new-link`, {
        method: 'POST',
        headers: press(server.url),
        body: '',
        from: newNetwork(),
      })
    await ask(house)
    await expect.poll(() => mails.length, { timeout: 30_000 }).toBe(1)
    const link = /https?:\/\/[^\s"<]+\/m\/[\w-]+/.exec(String(mails[0]?.html))?.[0] ?? ''
    const [kept] = await messagesOf(house)
    expect(String(mails[0]?.html).replaceAll('\r\n', '\n').replaceAll(link, '[magic link]').trim()).toBe(
      kept?.html?.trim(),
    )
    const opened = await http(link, { headers: clicks.Chromium, from: newNetwork() })
    expect(opened.status).toBe(303)
    expect(opened.cookies.get(cookieNames.portal())).toBeDefined()

    const gone = await makeHouse()
    await inLocation(gone.location.id, tx =>
      tx.update(contacts).set({ email: 'gone@example.com' }).where(eq(contacts.id, gone.contact.id)),
    )
    await ask(gone)
    await expect.poll(async () => (await messagesOf(gone))[0]?.state, { timeout: 30_000 }).toBe('bounced')
    await database.owner`delete from rate_limits`
    await database.owner`update messages set cause = cause || 'before'`
    await ask(gone)
    expect((await messagesOf(gone)).map(message => message.state).sort()).toEqual(['bounced', 'skipped'])
    expect(mails).toHaveLength(1)
  } finally {
    await letGo()
    await server.remove()
    await database.drop()
    smtp.close()
  }
})

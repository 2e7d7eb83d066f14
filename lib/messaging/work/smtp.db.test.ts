import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { renderEmail } from '@/components/emails/render'
import { inLocation } from '@/db/client'
import { messages } from '@/db/schema/messaging'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { receiveLearnerLink } from '@/lib/magic-links/receive'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { learner } from '../sending.fixtures'
import { queueMessage } from '../writes/queue'
import { sendMessage } from './send'
import { outcomeOf, smtpDriver } from './smtp'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

type Refusals = { rcpt?: Error & { responseCode?: number }; hangUp?: boolean }
let server: SMTPServer | undefined

/** A mail server on this machine, which keeps what it was given. */
async function mailServer({ rcpt, hangUp }: Refusals = {}): Promise<{ url: string; mails: ParsedMail[] }> {
  const mails: ParsedMail[] = []
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => done(rcpt),
    onData: (stream, session, done) => {
      void simpleParser(stream).then(mail => {
        mails.push(mail)
        if (!hangUp) return done()
        const connections = (server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> })
          .connections
        for (const connection of connections) if (connection.id === session.id) connection._socket.destroy()
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, mails }
}
afterEach(() => new Promise<void>(resolve => (server ? server.close(() => resolve()) : resolve())))

async function queued() {
  const { location, contact } = await learner()
  const data = { asked: true, by: null, ttlHours: null, once: false, to: null, replaces: false }
  const { id } = await inLocation(location.id, tx =>
    queueMessage(tx, { contactId: contact.id, template: 'your_link', cause: newId(), data }),
  )
  const row = async () => {
    const [found] = await inLocation(location.id, tx => tx.select().from(messages).where(eq(messages.id, id)))
    return found as typeof messages.$inferSelect
  }
  const send = (url: string) =>
    sendMessage(
      { locationId: location.id, messageId: id },
      { number: 1, last: false },
      { driver: smtpDriver(url), render: renderEmail },
    )
  return { location, contact, row, send }
}

describe('a mail server', () => {
  it('receives what the outbox shows, and the link in it signs in', async () => {
    const { url, mails } = await mailServer()
    const { location, contact, row, send } = await queued()
    await send(url)
    const [mail] = mails
    const kept = await row()
    expect(kept.state).toBe('sent')
    expect(mail?.subject).toBe(kept.subject)
    expect(mail?.from?.value[0]?.name).toBe(location.siteName)
    expect(mail?.to).toMatchObject({ value: [{ address: contact.email }] })
    expect(mail?.replyTo?.value[0]?.address).toBe('hello@lakeside.example.com')
    const link = /https?:\/\/[^\s"<]+\/m\/[A-Za-z0-9_-]+/.exec(String(mail?.html))?.[0] ?? 'none'
    const withoutLink = (text: unknown) => String(text).replaceAll(link, '[magic link]').replaceAll('\r\n', '\n').trim()
    expect(withoutLink(mail?.html)).toBe(kept.html?.trim())
    expect(withoutLink(mail?.text)).toBe(kept.plain?.trim())
    const click = new Request(link, {
      headers: {
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
        'sec-fetch-site': 'none',
        'sec-fetch-user': '?1',
      },
    })
    const answer = await receiveLearnerLink(click, link.slice(link.lastIndexOf('/') + 1))
    expect(link.startsWith(env().APP_URL)).toBe(true)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/portal/${location.slug}`)
  })

  it('that knows no such mailbox bounces it', async () => {
    const { url } = await mailServer({ rcpt: Object.assign(new Error('no such mailbox'), { responseCode: 550 }) })
    const { row, send } = await queued()
    await send(url)
    expect(await row()).toMatchObject({ state: 'bounced', reason: expect.stringContaining('no such mailbox') })
  })

  it('that has no time now is asked again', async () => {
    const { url } = await mailServer({ rcpt: Object.assign(new Error('try later'), { responseCode: 451 }) })
    const { row, send } = await queued()
    await expect(send(url)).rejects.toThrow('try later')
    expect((await row()).state).toBe('queued')
  })

  it('that hangs up after the text leaves it to a person', async () => {
    const { url, mails } = await mailServer({ hangUp: true })
    const { row, send } = await queued()
    await send(url)
    expect(mails).toHaveLength(1)
    expect((await row()).state).toBe('unknown')
  })

  it('that is not there is asked again', async () => {
    const { row, send } = await queued()
    await expect(send('smtp://127.0.0.1:9')).rejects.toThrow()
    expect((await row()).state).toBe('queued')
  })
})

describe('outcomeOf', () => {
  it.each([
    [{ responseCode: 535, code: 'EAUTH' }, false, 'later'],
    [{ responseCode: 554, command: 'DATA' }, true, 'refused'],
    [{ responseCode: 421 }, false, 'later'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, false, 'later'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, true, 'unknown'],
  ])('%o, begun: %s: %s', (error, begun, kind) => {
    expect(outcomeOf(Object.assign(new Error('x'), error), begun).kind).toBe(kind)
  })
})

import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { renderEmail } from '@/components/emails/render'
import { inLocation } from '@/db/client'
import { messageEvents, messages } from '@/db/schema/messaging'
import { makeContact } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { listContactLinks } from '@/lib/audit/reads'
import { updateContact } from '@/lib/contacts/writes/contact'
import { currentKeys } from '@/lib/magic-links/keys'
import { parse } from '@/lib/magic-links/token'
import { newId } from '@/lib/platform/ids'
import { learner } from '../sending.fixtures'
import type { Driver, Mail, NewMessage, SendOutcome } from '../types'
import { queueAgain, queueMessage } from '../writes/queue'
import { sendMessage } from './send'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const first = { number: 1, last: false }
const yourLink = (
  contactId: string,
  changes: Partial<NewMessage<'your_link'>['data']> = {},
): NewMessage<'your_link'> => ({
  contactId,
  template: 'your_link',
  cause: newId(),
  data: { asked: true, by: null, ttlHours: null, once: false, to: null, replaces: false, ...changes },
})

/** A provider that answers as told, and keeps what it was given. */
function provider(name: Driver['name'] = 'outbox', ...answers: (SendOutcome | Error)[]) {
  const mails: Mail[] = []
  const driver: Driver = {
    name,
    send: async mail => {
      mails.push(mail)
      const answer = answers.shift() ?? { kind: 'sent', providerId: null }
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  return { mails, driver, render: renderEmail }
}

const rowOf = (locationId: string, id: string) =>
  inLocation(locationId, async tx => {
    const [row] = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.locationId, locationId), eq(messages.id, id)))
    return row as typeof messages.$inferSelect
  })

const tokenIn = (mail: Mail | undefined) => /\/m\/([A-Za-z0-9_-]{60,})/.exec(mail?.html ?? '')?.[1] ?? ''

describe('sending a message', () => {
  let found: Awaited<ReturnType<typeof learner>>
  beforeEach(async () => {
    found = await learner()
  })
  const queue = (message: NewMessage) => inLocation(found.location.id, tx => queueMessage(tx, message))
  const send = (messageId: string, means: ReturnType<typeof provider>, attempt = first) =>
    sendMessage({ locationId: found.location.id, messageId }, attempt, means)

  it('sends what the outbox keeps, but for the link, which the copy does not hold', async () => {
    const { id } = await queue(yourLink(found.contact.id))
    const means = provider()
    await send(id, means)
    const row = await rowOf(found.location.id, id)
    const [mail] = means.mails
    const token = tokenIn(mail)
    expect(parse(token, currentKeys(), 'm')).toMatchObject({
      ok: true,
      link: { principalId: found.contact.id, kind: row.linkKind, iat: row.linkIat },
    })
    expect(row).toMatchObject({ state: 'sent', provider: 'outbox', attempts: 1, toAddress: found.contact.email })
    for (const copy of [row.html, row.plain, JSON.stringify(row.data)]) expect(copy).not.toContain(token)
    const url = /https?:\/\/[^\s"<]+\/m\/[A-Za-z0-9_-]+/.exec(mail?.html ?? '')?.[0] ?? 'none'
    expect(row.html).toBe(mail?.html.replaceAll(url, '[magic link]'))
    expect(row.plain).toBe(mail?.plain.replaceAll(url, '[magic link]'))
    expect(row.plain).toContain('[magic link]')
    const links = await inLocation(found.location.id, tx => listContactLinks(tx, found.contact.id))
    expect(links).toMatchObject([{ kind: 1, iat: row.linkIat, made: { by: 'an email they asked for', ttlHours: 720 } }])
  })

  it('begins the life when it leaves, not when it is queued', async () => {
    const { id } = await queue(yourLink(found.contact.id))
    const before = await rowOf(found.location.id, id)
    expect(before).toMatchObject({ state: 'queued', mintedAt: null, linkIat: null, html: null })
    await send(id, provider())
    expect((await rowOf(found.location.id, id)).mintedAt?.getTime()).toBeGreaterThan(before.createdAt.getTime())
  })

  it('sends the same bytes again under the same key after a crash between the asking and the answer', async () => {
    for (const name of ['outbox', 'resend'] as const) {
      const { id } = await queue(yourLink(found.contact.id, { once: true, asked: true }))
      const means = provider(name, new Error('killed'))
      await expect(send(id, means)).rejects.toThrow('killed')
      expect((await rowOf(found.location.id, id)).state).toBe('sending')
      await send(id, means, { number: 2, last: false })
      expect(means.mails).toHaveLength(2)
      expect(means.mails[1]).toEqual(means.mails[0])
      expect(means.mails[0]?.idempotencyKey).toBe(id)
      expect((await rowOf(found.location.id, id)).state).toBe('sent')
    }
  })

  it('leaves what a mail server may have taken to a person', async () => {
    const { id } = await queue(yourLink(found.contact.id))
    const means = provider('smtp', new Error('killed'))
    await expect(send(id, means)).rejects.toThrow('killed')
    await send(id, means, { number: 2, last: false })
    expect(means.mails).toHaveLength(1)
    expect(await rowOf(found.location.id, id)).toMatchObject({ state: 'unknown', reason: 'interrupted' })
    expect(await inLocation(found.location.id, tx => queueAgain(tx, id))).toBe(true)
    await send(id, means)
    expect(means.mails).toHaveLength(2)
    expect(means.mails[1]?.idempotencyKey).toBe(`${id}/1`)
    expect((await rowOf(found.location.id, id)).state).toBe('sent')
    expect(await inLocation(found.location.id, tx => queueAgain(tx, id))).toBe(false)
  })

  it('waits for a dead provider, loses nothing, and says in the end why it failed', async () => {
    const { id } = await queue(yourLink(found.contact.id))
    const dead: SendOutcome = { kind: 'later', reason: 'connection refused', maybe: false }
    const means = provider('smtp', dead, dead)
    await expect(send(id, means)).rejects.toThrow('connection refused')
    expect(await rowOf(found.location.id, id)).toMatchObject({ state: 'queued', reason: 'connection refused' })
    await send(id, means, { number: 2, last: true })
    expect(await rowOf(found.location.id, id)).toMatchObject({
      state: 'failed',
      reason: 'connection refused',
      attempts: 2,
    })
  })

  it('sends nothing after a bounce, until the address is another one', async () => {
    const { id } = await queue(yourLink(found.contact.id))
    const refused: SendOutcome = { kind: 'refused', reason: '550 no such mailbox', bounced: true }
    await send(id, provider('smtp', refused))
    expect((await rowOf(found.location.id, id)).state).toBe('bounced')
    expect(await queue(yourLink(found.contact.id))).toMatchObject({ state: 'skipped', reason: 'bounced' })
    const { firstName, lastName, phone, language, emailConsentAt } = found.contact
    const fields = { firstName, lastName, phone, language, emailConsentAt, email: 'new@example.com' }
    await inLocation(found.location.id, tx => updateContact(tx, found.contact.id, fields))
    expect(await queue(yourLink(found.contact.id))).toMatchObject({ state: 'queued', to: 'new@example.com' })
  })

  it('sends nothing more to an address that bounced, whichever contact has it', async () => {
    const { email } = found.contact
    const sister = await inLocation(found.location.id, tx => makeContact(tx, { email, emailConsentAt: new Date() }))
    const { id } = await queue(yourLink(found.contact.id))
    await send(id, provider('smtp', { kind: 'refused', reason: '550 no such mailbox', bounced: true }))
    expect(await queue(yourLink(sister.id))).toMatchObject({ state: 'skipped', reason: 'bounced' })
  })

  it('sends nothing more once it was sent, however often its job comes', async () => {
    const { id } = await queue(yourLink(found.contact.id))
    const means = provider('outbox')
    await send(id, means)
    await Promise.all(Array.from({ length: 8 }, () => send(id, means)))
    expect(means.mails).toHaveLength(1)
  })

  it('lists what happened', async () => {
    const { id } = await queue(yourLink(found.contact.id))
    await send(id, provider())
    const events = await inLocation(found.location.id, tx =>
      tx
        .select({ type: messageEvents.type })
        .from(messageEvents)
        .where(eq(messageEvents.messageId, id))
        .orderBy(messageEvents.id),
    )
    expect(events.map(event => event.type)).toEqual(['sending', 'sent'])
  })
})

describe('a contact without an offer', () => {
  it('gets the plain sign-in address, and the message says so', async () => {
    const { location, contact } = await learner({}, { offer: false })
    const { id } = await inLocation(location.id, tx => queueMessage(tx, yourLink(contact.id)))
    const means = provider()
    await sendMessage({ locationId: location.id, messageId: id }, first, means)
    expect(means.mails[0]?.html).not.toContain('/m/')
    expect(means.mails[0]?.html).toContain(`/portal/${location.slug}/sign-in`)
    expect((await rowOf(location.id, id)).data).toMatchObject({ fixed: { withheld: true, links: [] } })
  })
})

describe('queueing', () => {
  it('makes one message of a cause, whoever asks at the same time', async () => {
    const { location, contact } = await learner()
    const message = yourLink(contact.id)
    const made = await Promise.all(
      Array.from({ length: 20 }, () => inLocation(location.id, tx => queueMessage(tx, message))),
    )
    expect(new Set(made.map(each => each.id)).size).toBe(1)
    const means = provider()
    for (const { id } of made) await sendMessage({ locationId: location.id, messageId: id }, first, means)
    expect(means.mails).toHaveLength(1)
  })

  it.each([
    [{ email: null }, 'no_address'],
    [{ emailBouncedAt: new Date() }, 'bounced'],
    [{ status: 'blocked' as const }, 'blocked'],
    [{ status: 'erased' as const }, 'gone'],
  ])('says why it skips: %o', async (changes, reason) => {
    const { location, contact } = await learner(changes)
    const queued = await inLocation(location.id, tx => queueMessage(tx, yourLink(contact.id)))
    expect(queued).toMatchObject({ state: 'skipped', reason })
  })

  it('asks for consent only where the receiver asked for nothing', async () => {
    const { location, contact } = await learner({ emailConsentAt: null })
    const queue = (message: NewMessage) => inLocation(location.id, tx => queueMessage(tx, message))
    expect(await queue(yourLink(contact.id))).toMatchObject({ state: 'queued' })
    expect(await queue(yourLink(contact.id, { asked: false }))).toMatchObject({
      state: 'skipped',
      reason: 'no_consent',
    })
    const granted = { by: 'Daniel', offer: 'Foundations', startsAt: new Date().toISOString(), endsAt: null }
    expect(
      await queue({ contactId: contact.id, template: 'access_granted', cause: newId(), data: granted }),
    ).toMatchObject({ state: 'skipped', reason: 'no_consent' })
  })

  it('leaves nothing behind where its transaction fails', async () => {
    const { location, contact } = await learner()
    const message = yourLink(contact.id)
    await expect(
      inLocation(location.id, async tx => {
        await queueMessage(tx, message)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    const rows = await inLocation(location.id, tx =>
      tx.select().from(messages).where(eq(messages.cause, message.cause)),
    )
    expect(rows).toEqual([])
  })
})

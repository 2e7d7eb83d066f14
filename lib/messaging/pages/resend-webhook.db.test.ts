import { eq } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inLocation } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { messageEvents, messages } from '@/db/schema/messaging'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { forgetGlobal } from '@/lib/platform/global'
import { newId } from '@/lib/platform/ids'
import { learner } from '../sending.fixtures'
import { queueAgain, queueMessage } from '../writes/queue'
import { receiveResendWebhook } from './resend-webhook'

const secret = `whsec_${Buffer.from('a secret of exactly these bytes.').toString('base64')}`
let database: TestDatabase
beforeAll(async () => {
  process.env.RESEND_WEBHOOK_SECRET = secret
  database = await testDatabase()
})
afterAll(async () => {
  delete process.env.RESEND_WEBHOOK_SECRET
  await database.close()
})

let place: { locationId: string; contactId: string; messageId: string }
beforeEach(async () => {
  const { location, contact } = await learner()
  const data = { asked: true, by: null, ttlHours: null, once: false, to: null, replaces: false }
  const { id } = await inLocation(location.id, async tx => {
    const queued = await queueMessage(tx, { contactId: contact.id, template: 'your_link', cause: newId(), data })
    await tx
      .update(messages)
      .set({ state: 'sent', provider: 'resend', providerId: `re-${queued.id}` })
      .where(eq(messages.id, queued.id))
    return queued
  })
  place = { locationId: location.id, contactId: contact.id, messageId: id }
})

type Bounce = { type: string; subType: string; message: string }
type Told = { id?: string; at?: Date; tags?: boolean; bounce?: Bounce; key?: string; tamper?: boolean }

function told(
  type: string,
  { id = newId(), at = new Date(), tags = true, bounce, key = secret, tamper = false }: Told = {},
) {
  const { locationId, messageId } = place
  const body = JSON.stringify({
    type,
    created_at: at.toISOString(),
    data: {
      email_id: `re-${messageId}`,
      ...(tags ? { tags: { message: messageId, location: locationId } } : {}),
      ...(bounce ? { bounce } : {}),
      ...(type === 'email.suppressed'
        ? { suppressed: { message: 'On the list.', type: 'OnAccountSuppressionList' } }
        : {}),
    },
  })
  const headers = {
    'svix-id': id,
    'svix-timestamp': String(Math.floor(at.getTime() / 1000)),
    'svix-signature': new Webhook(key).sign(id, at, body),
  }
  return receiveResendWebhook(
    new Request('http://localhost:3000/api/webhooks/resend', {
      method: 'POST',
      headers,
      body: tamper ? `${body} ` : body,
    }),
  )
}
const state = () =>
  inLocation(place.locationId, async tx => {
    const [message] = await tx.select().from(messages).where(eq(messages.id, place.messageId))
    const [contact] = await tx.select().from(contacts).where(eq(contacts.id, place.contactId))
    const events = await tx.select().from(messageEvents).where(eq(messageEvents.messageId, place.messageId))
    return {
      state: message?.state,
      reason: message?.reason,
      bounced: contact?.emailBouncedAt ?? null,
      events: events.length,
    }
  })

const next = () => {
  const data = { asked: true, by: null, ttlHours: null, once: false, to: null, replaces: false }
  return inLocation(place.locationId, tx =>
    queueMessage(tx, { contactId: place.contactId, template: 'your_link', cause: newId(), data }),
  )
}

describe('what Resend tells', () => {
  it.each([
    ['email.delivered', 'delivered'],
    ['email.opened', 'opened'],
    ['email.bounced', 'bounced'],
    ['email.complained', 'bounced'],
    ['email.delivery_delayed', 'sent'],
  ])('%s: %s', async (type, expected) => {
    expect((await told(type)).status).toBe(200)
    expect((await state()).state).toBe(expected)
  })

  it('is found by its own id too', async () => {
    await told('email.delivered', { tags: false })
    expect((await state()).state).toBe('delivered')
  })

  it.each<[string, Told]>([
    ['email.bounced', { bounce: { type: 'Permanent', subType: 'NoEmail', message: 'no such mailbox' } }],
    ['email.bounced', { bounce: { type: 'Undetermined', subType: 'Undetermined', message: 'it came back' } }],
    ['email.suppressed', {}],
    ['email.complained', {}],
  ])('%s stops the next one: %o', async (type, more) => {
    await told(type, more)
    expect(await state()).toMatchObject({ state: 'bounced', bounced: expect.any(Date) })
    expect(await next()).toMatchObject({ state: 'skipped', reason: 'bounced' })
  })

  it('that a mailbox was full is said of the message alone; the next one goes', async () => {
    await told('email.bounced', { bounce: { type: 'Transient', subType: 'MailboxFull', message: 'mailbox full' } })
    expect(await state()).toMatchObject({ state: 'bounced', reason: 'mailbox full', bounced: null })
    expect(await next()).toMatchObject({ state: 'queued' })
    await told('email.bounced', { bounce: { type: 'Permanent', subType: 'NoEmail', message: 'no such mailbox' } })
    expect((await state()).bounced).toBeInstanceOf(Date)
  })

  it('what answers for somebody who is away takes nothing back', async () => {
    await told('email.delivered')
    await told('email.bounced', { bounce: { type: 'Transient', subType: 'General', message: 'out of office' } })
    expect(await state()).toMatchObject({ state: 'delivered', bounced: null, events: 2 })
  })

  it.each(['email.delivered', 'email.opened'])('%s after a bounce that passed takes it on', async type => {
    await told('email.bounced', { bounce: { type: 'Transient', subType: 'MailboxFull', message: 'mailbox full' } })
    await told('email.sent')
    expect((await state()).state).toBe('bounced')
    await told(type)
    expect(await state()).toMatchObject({ state: type.slice('email.'.length), reason: null, bounced: null })
  })

  it.each<[string, Told]>([
    ['email.bounced', { bounce: { type: 'Permanent', subType: 'NoEmail', message: 'no such mailbox' } }],
    ['email.complained', {}],
  ])('%s between such a bounce and its delivery leaves it bounced', async (type, more) => {
    await told('email.bounced', { bounce: { type: 'Transient', subType: 'MailboxFull', message: 'mailbox full' } })
    await told(type, more)
    for (const late of ['email.sent', 'email.delivered', 'email.opened']) await told(late)
    expect(await state()).toMatchObject({ state: 'bounced', bounced: expect.any(Date) })
  })

  it('counts once, however often it comes', async () => {
    await Promise.all(Array.from({ length: 10 }, () => told('email.delivered', { id: 'the-same' })))
    expect(await state()).toMatchObject({ state: 'delivered', events: 1 })
  })

  it('never goes back, in whatever order it comes', async () => {
    for (const type of ['email.opened', 'email.delivered', 'email.sent', 'email.delivery_delayed']) await told(type)
    expect(await state()).toMatchObject({ state: 'opened', events: 4 })
    await told('email.bounced')
    for (const type of ['email.opened', 'email.delivered']) await told(type)
    expect((await state()).state).toBe('bounced')
  })

  it('that it gave up what it had taken shows, so that it can be sent again', async () => {
    await told('email.sent')
    await told('email.failed')
    expect((await state()).state).toBe('failed')
    await told('email.sent')
    expect((await state()).state).toBe('failed')
    expect(await inLocation(place.locationId, tx => queueAgain(tx, place.messageId))).toBe(true)
    const anew = { state: 'sent' as const, providerId: 're-another' }
    await inLocation(place.locationId, tx => tx.update(messages).set(anew).where(eq(messages.id, place.messageId)))
    await told('email.failed')
    expect((await state()).state).toBe('sent')
  })

  it.each<[string, Told]>([
    ['another key', { key: `whsec_${Buffer.from('another secret of as many bytes.').toString('base64')}` }],
    ['another body', { tamper: true }],
    ['an hour ago', { at: new Date(Date.now() - 3_600_000) }],
  ])('is not believed with %s', async (_why, change) => {
    expect((await told('email.bounced', change)).status).toBe(401)
    expect(await state()).toMatchObject({ state: 'sent', bounced: null, events: 0 })
  })

  it('is not believed unsigned, nor where no secret is set', async () => {
    const unsigned = () => new Request('http://localhost:3000/api/webhooks/resend', { method: 'POST', body: '{}' })
    expect((await receiveResendWebhook(unsigned())).status).toBe(401)
    delete process.env.RESEND_WEBHOOK_SECRET
    forgetGlobal('env')
    expect((await receiveResendWebhook(unsigned())).status).toBe(404)
    process.env.RESEND_WEBHOOK_SECRET = secret
    forgetGlobal('env')
  })

  it('is not read further than any word of theirs is long', async () => {
    let asked = 0
    const body = new ReadableStream<Uint8Array>({
      pull: controller => {
        asked += 1
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    const endless = { method: 'POST', body, duplex: 'half' }
    expect((await receiveResendWebhook(new Request('http://localhost:3000/api/webhooks/resend', endless))).status).toBe(
      413,
    )
    expect(asked).toBeLessThan(10)
  })

  it('of what is not ours changes nothing and is not asked for again', async () => {
    expect((await told('contact.created')).status).toBe(200)
    place = { ...place, messageId: newId() }
    expect((await told('email.bounced')).status).toBe(200)
  })
})

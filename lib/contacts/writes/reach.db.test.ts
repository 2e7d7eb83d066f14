import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { renderEmail } from '@/components/emails/render'
import { inLocation } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { makeContact } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { readBounce } from '@/lib/messaging/reads/bounces'
import { learner } from '@/lib/messaging/sending.fixtures'
import { sendMessage } from '@/lib/messaging/work/send'
import { hearProvider, type ProviderWord } from '@/lib/messaging/writes/provider'
import { queueMessage } from '@/lib/messaging/writes/queue'
import { newId } from '@/lib/platform/ids'
import { createContact, updateContact } from './contact'
import { tryAddressAgain, withdrawEmailConsent } from './reach'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

let place: Awaited<ReturnType<typeof learner>>
beforeEach(async () => {
  place = await learner()
})
const here = <T>(work: Parameters<typeof inLocation<T>>[1]) => inLocation(place.location.id, work)
const queue = (contactId = place.contact.id) => {
  const data = { asked: true, by: null, ttlHours: null, once: false, to: null, replaces: false }
  return here(tx => queueMessage(tx, { contactId, template: 'your_link', cause: newId(), data }))
}

/** A mail to the contact, which the mail server refuses because of its address. */
async function refused(reason: string) {
  const { id } = await queue()
  const outcome = { kind: 'refused' as const, reason, bounced: true }
  const driver = { name: 'smtp' as const, send: async () => outcome }
  const job = { locationId: place.location.id, messageId: id }
  await sendMessage(job, { number: 1, last: false }, { driver, render: renderEmail })
}

/** A mail to the contact, of which a provider tells. */
async function told(type: ProviderWord['type'], reason: string | null, at = new Date()) {
  const { id } = await queue()
  const word = { id: newId(), type, at, reason, providerId: null, transient: false }
  await here(tx => hearProvider(tx, id, word))
}

const bounce = () => here(tx => readBounce(tx, place.contact.email ?? ''))
const again = (contactId = place.contact.id) => here(tx => tryAddressAgain(tx, contactId))

describe('an address that mail came back from', () => {
  it.each([
    ['a mail server', () => refused('550 no such mailbox')],
    ['a provider', () => told('bounced', '550 no such mailbox')],
  ])('says why, by the word of %s, and is tried again when staff say so', async (_who, comesBack) => {
    const { email } = place.contact
    const sister = await here(tx => makeContact(tx, { email, emailConsentAt: new Date() }))
    await comesBack()
    expect(await bounce()).toEqual({ complained: false, reason: '550 no such mailbox' })
    expect(await queue(sister.id)).toMatchObject({ state: 'skipped', reason: 'bounced' })
    expect(await again()).toEqual({ ok: true, bouncedAt: expect.any(Date) })
    for (const { id } of [place.contact, sister]) expect(await queue(id)).toMatchObject({ state: 'queued' })
    expect(await again()).toEqual({ ok: false, reason: 'fine' })
    await refused('551 still no such mailbox')
    expect(await bounce()).toEqual({ complained: false, reason: '551 still no such mailbox' })
    expect(await queue()).toMatchObject({ state: 'skipped', reason: 'bounced' })
  })

  it('stays shut after a complaint, whatever came back since', async () => {
    await told('complained', null, new Date(Date.now() - 60_000))
    await here(tx => tx.update(contacts).set({ emailBouncedAt: null }).where(eq(contacts.id, place.contact.id)))
    await told('bounced', 'no such mailbox')
    expect(await bounce()).toMatchObject({ complained: true })
    expect(await again()).toEqual({ ok: false, reason: 'complained' })
    expect(await queue()).toMatchObject({ state: 'skipped', reason: 'bounced' })
  })

  it('is shut to whoever gets it after a complaint: to a new contact, and to one who has it back after another', async () => {
    const { id, email, firstName, lastName, phone, language } = place.contact
    const fields = { firstName, lastName, phone, language, emailConsentAt: new Date() }
    const give = (to: string | null) => here(tx => updateContact(tx, id, { ...fields, email: to }))
    const add = () => here(tx => createContact(tx, { ...fields, email }))
    await refused('550 no such mailbox')
    await give('other@example.com')
    await give(email)
    expect(await queue()).toMatchObject({ state: 'queued' })
    expect(await queue(await add())).toMatchObject({ state: 'queued' })
    await told('complained', null)
    await give('other@example.com')
    expect(await queue()).toMatchObject({ state: 'queued' })
    await give(email)
    for (const who of [id, await add()]) expect(await queue(who)).toMatchObject({ state: 'skipped', reason: 'bounced' })
    await give(null)
    const [row] = await here(tx => tx.select().from(contacts).where(eq(contacts.id, id)))
    expect(row).toMatchObject({ email: null, emailBouncedAt: null })
  })

  it('that is tried again brings no consent back', async () => {
    await refused('550 no such mailbox')
    await here(tx => withdrawEmailConsent(tx, place.contact.id))
    await again()
    const [row] = await here(tx => tx.select().from(contacts).where(eq(contacts.id, place.contact.id)))
    expect(row).toMatchObject({ emailBouncedAt: null, emailConsentAt: null })
  })

  it('is another location’s own affair, and nobody’s who is not there', async () => {
    const elsewhere = await learner({ email: place.contact.email, emailBouncedAt: new Date() })
    await refused('550 no such mailbox')
    await again()
    const [row] = await inLocation(elsewhere.location.id, tx =>
      tx.select().from(contacts).where(eq(contacts.id, elsewhere.contact.id)),
    )
    expect(row?.emailBouncedAt).toBeInstanceOf(Date)
    expect(await again(elsewhere.contact.id)).toEqual({ ok: false, reason: 'gone' })
  })
})

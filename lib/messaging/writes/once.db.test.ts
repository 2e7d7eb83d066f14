import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { auditLog } from '@/db/schema/audit'
import { messages } from '@/db/schema/messaging'
import { makeContact, makeOffer, makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { readForLink } from '@/lib/contacts/reads'
import { generateLinkOnce } from '@/lib/contacts/writes/generate'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { listGrants } from '@/lib/offers/reads/grants'
import { grantOnce } from '@/lib/offers/writes/grant-once'
import { revokeGrant } from '@/lib/offers/writes/grants'
import { newFormKey, submitName } from '@/lib/platform/form-key'
import { learner } from '../sending.fixtures'
import { mailLogins } from './login-email'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

let place: Awaited<ReturnType<typeof learner>>
let user: { id: string; name: string }
let key: string
beforeEach(async () => {
  place = await learner()
  const { id } = await asSystem('test', tx => makeUser(tx, place.location.agencyId))
  user = { id, name: 'Priya Raman' }
  key = newFormKey()
})
const here = <T>(work: Parameters<typeof inLocation<T>>[1]) => inLocation(place.location.id, work)
const mails = () => here(tx => tx.select().from(messages))
const acts = (act: string) => here(tx => tx.select().from(auditLog).where(eq(auditLog.act, act)))

/** The same form sent so often at the same moment, as an impatient finger does. */
const atOnce = <T>(submit: () => Promise<T>) => Promise.all(Array.from({ length: 5 }, submit))

describe('a form that is sent twice is answered as once', () => {
  it('the login email', async () => {
    const sister = await here(tx => makeContact(tx, { emailConsentAt: null }))
    const contacts = [place.contact.id, sister.id]
    const submit = () => here(tx => mailLogins(tx, user, { contacts, key }))
    const answers = await atOnce(submit)
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toEqual({
      sent: [place.contact.email],
      skipped: [{ name: 'Mara Lindqvist', reason: 'no_consent' }],
    })
    expect((await mails()).map(mail => mail.state).sort()).toEqual(['queued', 'skipped'])
    key = newFormKey()
    await submit()
    expect(await mails()).toHaveLength(4)
  })

  it.each([false, true])('the magic link with “Email it”, works once: %s', async once => {
    const asked = { hours: 24, once, to: null, turnOff: true, signOut: true, sendEmail: true }
    const submit = (form = submitName(key, once)) =>
      here(async tx => {
        const contact = await readForLink(tx, place.contact.id)
        if (!contact) throw new Error('no contact')
        return generateLinkOnce(tx, { contact, notBefore: null, user }, { ...asked, form })
      })
    const [first, ...others] = await atOnce(submit)
    for (const other of others) expect(other).toEqual(first)
    expect(first).toMatchObject({ olderTurnedOff: 0, email: { to: place.contact.email, skipped: null } })
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    const [row, ...rest] = await acts('link.generated')
    expect(rest).toEqual([])
    expect(row).toMatchObject({
      linkIat: first?.link.iat,
      linkKind: first?.link.kind,
      details: { messageId: mail?.id },
    })
    expect(JSON.stringify(row?.details)).not.toContain(first?.link.token)

    const anew = await submit(submitName(newFormKey(), once))
    expect(anew).toMatchObject({ olderTurnedOff: 1 })
    expect(await mails()).toHaveLength(2)
    expect(await submit()).toBeNull()
    await here(tx => turnOffContactLinks(tx, place.contact.id, { signOut: false }))
    expect(await submit()).toBeNull()
  })

  it.each([true, false])('a grant, told by mail: %s', async notify => {
    const id = await here(tx => makeOffer(tx, []))
    const submit = (form = submitName(key, notify)) => {
      const asked = { contactId: place.contact.id, offer: { id, title: 'Foundations' }, endsAt: null, notify, form }
      return here(tx => grantOnce(tx, user, { ...asked, startsAt: new Date() }))
    }
    const answers = await atOnce(submit)
    const told = notify ? { to: place.contact.email, skipped: null } : null
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ email: told })))
    expect(await mails()).toHaveLength(notify ? 1 : 0)
    expect(await acts('grant.added')).toHaveLength(1)
    await submit(submitName(newFormKey(), notify))
    expect(await mails()).toHaveLength(notify ? 2 : 0)
    await here(async tx => {
      for (const grant of await listGrants(tx, place.contact.id)) await revokeGrant(tx, place.contact.id, grant.id)
    })
    expect(await submit()).toBeNull()
    const held = await here(tx => listGrants(tx, place.contact.id))
    expect(held.filter(({ offerId, revokedAt }) => offerId === id && !revokedAt)).toEqual([])
  })
})

import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { renderEmail } from '@/components/emails/render'
import { inLocation } from '@/db/client'
import { messages } from '@/db/schema/messaging'
import { devices } from '@/db/schema/sessions'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { learner } from '@/lib/messaging/sending.fixtures'
import { outbox } from '@/lib/messaging/work/drivers'
import { sendMessage } from '@/lib/messaging/work/send'
import { random } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import { changeOwnPassword } from './password'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

let place: Awaited<ReturnType<typeof learner>>
beforeEach(async () => {
  place = await learner({ emailConsentAt: null })
})
const here = <T>(work: Parameters<typeof inLocation<T>>[1]) => inLocation(place.location.id, work)
const change = (hash: string | null, deviceId: string | null = null) =>
  here(tx => changeOwnPassword(tx, { contactId: place.contact.id, deviceId }, hash))
const told = () =>
  here(tx => tx.select().from(messages).where(eq(messages.contactId, place.contact.id)).orderBy(desc(messages.id)))

/** The newest mail, as it left. */
async function newest() {
  const [{ id = '' } = {}] = await told()
  const job = { locationId: place.location.id, messageId: id }
  await sendMessage(job, { number: 1, last: true }, { driver: outbox, render: renderEmail })
  const [message] = await told()
  return message
}

describe('a learner’s own password', () => {
  it('is told of by mail when it is set, changed and removed: each time, without consent and without a link that signs in', async () => {
    const subjects = []
    for (const [hash, what] of [
      ['one', 'set'],
      ['two', 'changed'],
      [null, 'removed'],
    ] as const) {
      expect(await change(hash)).toBe(what)
      const message = await newest()
      expect(message).toMatchObject({ template: 'password_changed', state: 'sent', toAddress: place.contact.email })
      expect(message?.data).toMatchObject({ what, fixed: { links: [], withheld: false } })
      for (const text of [message?.html, message?.plain]) {
        expect(text).toContain(`/portal/${place.location.slug}/account`)
        expect(text).toContain('This wasn’t me')
        expect(text).not.toContain('/m/')
      }
      subjects.push(message?.subject)
    }
    expect(subjects).toEqual(['A password was set', 'Your password was changed', 'Your password was removed'])
    expect(await told()).toHaveLength(3)
    expect(await change(null)).toBeNull()
    expect(await told()).toHaveLength(3)
  })

  it('is told of with the device, in the learner’s language', async () => {
    place = await learner({ language: 'es' })
    const id = newId()
    const device = { id, contactId: place.contact.id, keyHash: random(32), label: 'Mac, Firefox' }
    await here(tx => tx.insert(devices).values({ locationId: place.location.id, ...device }))
    await change('one', id)
    const message = await newest()
    expect(message?.subject).toBe('Se ha puesto una contraseña')
    expect(message?.plain).toContain('Mac, Firefox')
  })

  it('is told of by nobody where it did not change after all', async () => {
    const failed = here(async tx => {
      await changeOwnPassword(tx, { contactId: place.contact.id, deviceId: null }, 'one')
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await told()).toEqual([])
  })
})

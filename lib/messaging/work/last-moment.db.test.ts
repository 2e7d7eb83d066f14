import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderEmail } from '@/components/emails/render'
import { asSystem, inLocation } from '@/db/client'
import { agencies, locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { messages } from '@/db/schema/messaging'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { noteBounce } from '@/lib/contacts/writes/reach'
import { newId } from '@/lib/platform/ids'
import { learner } from '../sending.fixtures'
import type { Driver, SendOutcome } from '../types'
import { queueMessage } from '../writes/queue'
import { sendMessage } from './send'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

type Place = Awaited<ReturnType<typeof learner>>
const data = { asked: true, by: null, ttlHours: null, once: false, to: null, replaces: false }
const queue = ({ location, contact }: Place) =>
  inLocation(location.id, tx =>
    queueMessage(tx, { contactId: contact.id, template: 'your_link', cause: newId(), data }),
  )

/** A provider that answers as told, and counts what it was asked. */
function provider(name: Driver['name'], ...answers: (SendOutcome | Error)[]) {
  const asked: string[] = []
  const send: Driver['send'] = async mail => {
    asked.push(mail.messageId)
    const answer = answers.shift() ?? { kind: 'sent', providerId: null }
    if (answer instanceof Error) throw answer
    return answer
  }
  return { asked, means: { driver: { name, send }, render: renderEmail } }
}

const send = ({ location }: Place, messageId: string, { means }: ReturnType<typeof provider>) =>
  sendMessage({ locationId: location.id, messageId }, { number: 1, last: false }, means)

async function stateOf({ location }: Place, id: string) {
  const [row] = await inLocation(location.id, tx => tx.select().from(messages).where(eq(messages.id, id)))
  return { state: row?.state, reason: row?.reason }
}

const suspendLocation = ({ location }: Place) =>
  asSystem('test', tx => tx.update(locations).set({ status: 'suspended' }).where(eq(locations.id, location.id)))
const suspendAgency = ({ location }: Place) =>
  asSystem('test', tx => tx.update(agencies).set({ status: 'suspended' }).where(eq(agencies.id, location.agencyId)))
const block = ({ location, contact }: Place) =>
  inLocation(location.id, tx => tx.update(contacts).set({ status: 'blocked' }).where(eq(contacts.id, contact.id)))
const bounce = ({ location, contact }: Place) => inLocation(location.id, tx => noteBounce(tx, contact.email ?? ''))

const changes: [string, (place: Place) => Promise<unknown>, string][] = [
  ['the location was suspended', suspendLocation, 'suspended'],
  ['the agency was suspended', suspendAgency, 'suspended'],
  ['the contact was blocked', block, 'blocked'],
  ['mail to the address came back', bounce, 'bounced'],
]

describe('between queueing and sending', () => {
  it.each(changes)('%s: nothing leaves, and the message says why', async (_what, change, reason) => {
    const place = await learner()
    const { id } = await queue(place)
    await change(place)
    const resend = provider('resend')
    await send(place, id, resend)
    expect(resend.asked).toEqual([])
    expect(await stateOf(place, id)).toEqual({ state: 'skipped', reason })
  })

  it.each(changes)(
    '%s, and the provider may have taken it: it is not asked again, and nobody says that nothing left',
    async (_what, change) => {
      const maybe: SendOutcome = { kind: 'later', reason: 'no answer', maybe: true }
      for (const first of [new Error('killed'), maybe]) {
        const place = await learner()
        const { id } = await queue(place)
        const resend = provider('resend', first)
        await expect(send(place, id, resend)).rejects.toThrow()
        await change(place)
        await send(place, id, resend)
        expect(resend.asked).toHaveLength(1)
        expect(await stateOf(place, id)).toEqual({ state: 'unknown', reason: 'interrupted' })
      }
    },
  )
})

it.each([
  ['location', suspendLocation],
  ['agency', suspendAgency],
])('of a suspended %s nothing is queued', async (_which, suspend) => {
  const place = await learner()
  await suspend(place)
  expect(await queue(place)).toMatchObject({ state: 'skipped', reason: 'suspended' })
})

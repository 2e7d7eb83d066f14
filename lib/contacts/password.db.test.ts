import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { messages } from '@/db/schema/messaging'
import { makeAgency, makeLocation } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { enterAsLearner, makeLearner } from '@/lib/auth/view-as.fixtures'
import { idle } from '@/lib/platform/form'
import { removeOwnPassword, savePassword } from './actions/password'

/** This browser's cookies. */
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}))
vi.mock('next/cache', () => ({ refresh: () => undefined }))

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

let place: { location: { id: string; slug: string }; contactId: string }
beforeEach(async () => {
  const location = await asSystem('test', async tx => makeLocation(tx, await makeAgency(tx)))
  const { contact } = await makeLearner(location.id)
  place = { location, contactId: contact.id }
  await enterAsLearner(jar, location.id, contact.id)
})

/** Sends a form of this browser's learner, and says what was done or refused. */
async function send(action: typeof savePassword, values: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ location: place.location.slug, ...values })) form.set(name, value)
  const { data, formError, fieldErrors } = await action(idle, form)
  return data?.done ?? formError ?? Object.values(fieldErrors).join()
}
const old = 'a lantern over the porch'
const set = (newPassword = old) => send(savePassword, { had: 'no', newPassword })
const change = (currentPassword: string) =>
  send(savePassword, { had: 'yes', currentPassword, newPassword: 'three lanterns by the gate' })
/** As by who has just come in, and has forgotten it. */
const remove = () => send(removeOwnPassword, { currentPassword: '' })

/** What the learner was told by mail, in order. */
const told = () =>
  inLocation(place.location.id, async tx => {
    const rows = await tx.select().from(messages).where(eq(messages.contactId, place.contactId)).orderBy(messages.id)
    return rows.map(({ data }) => 'what' in data && data.what)
  })

it('set, changed and removed in turn is told by mail each time, and soon refused: nobody’s mailbox is flooded', async () => {
  const said: string[] = []
  for (let round = 0; round < 4; round += 1) said.push(await set(), await change(old), await remove())
  const round = ['set', 'alone', 'removed']
  expect(said).toEqual([...round, ...round, ...round, 'set', 'busy', 'busy'])
  expect(await told()).toEqual(said.slice(0, 10).map(done => (done === 'alone' ? 'changed' : done)))
})

it('a first one that can’t be taken is no try', async () => {
  for (let n = 0; n < 11; n += 1) expect(await set('short')).toBe('short')
  expect(await set()).toBe('set')
})

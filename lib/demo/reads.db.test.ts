import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { makeAgency, makeContact, makeLocation } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { turnOffAllLinks } from '@/lib/agencies/writes/site'
import { mintContactLink } from '@/lib/magic-links/contact-link'
import { currentKeys } from '@/lib/magic-links/keys'
import { parse } from '@/lib/magic-links/token'
import { readDemoDoor } from './reads'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('the learner’s door says in the zone of her location until when it is open, and that her link was turned off', async () => {
  const location = await asSystem('test', async tx => makeLocation(tx, await makeAgency(tx)))
  const contact = await inLocation(location.id, tx => makeContact(tx))
  const { token } = mintContactLink({ location, contact, ttlHours: 24, once: false })
  const parsed = parse(token, currentKeys(), 'm')
  const link = parsed.ok ? parsed.link : null
  const door = () => asSystem('test', tx => readDemoDoor(tx, location.slug, link))
  expect(await door()).toEqual({ zone: 'America/Chicago', turnedOff: false })
  await asSystem('test', tx => turnOffAllLinks(tx, location.id, false))
  expect(await door()).toEqual({ zone: 'America/Chicago', turnedOff: true })
})

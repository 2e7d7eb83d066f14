import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inLocation } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { learner } from '../sending.fixtures'
import { unsubscribeUrl } from '../writes/unsubscribe'
import { receiveUnsubscribe } from './unsubscribe'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

describe('the address under “Unsubscribe”', () => {
  it('asks on a GET, which scanners send too, and acts on a POST', async () => {
    const { location, contact } = await learner()
    const url = unsubscribeUrl(location.id, contact.id)
    const token = url.slice(url.lastIndexOf('/') + 1)
    const consent = () =>
      inLocation(location.id, async tx => {
        const [row] = await tx.select({ at: contacts.emailConsentAt }).from(contacts).where(eq(contacts.id, contact.id))
        return row?.at ?? null
      })
    const asked = await receiveUnsubscribe(new Request(url), token)
    expect(await asked.text()).toContain(
      '<form method="post"><button class="button" type="submit">Unsubscribe</button>',
    )
    expect(await consent()).not.toBeNull()
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const done = await receiveUnsubscribe(new Request(url, { method: 'POST', body }), token)
    expect(done.status).toBe(200)
    expect(await done.text()).toContain('You get no more mail')
    expect(await consent()).toBeNull()
  })

  it('is nobody else’s to make', async () => {
    const { location, contact } = await learner()
    const token = unsubscribeUrl(location.id, contact.id).split('/').at(-1) ?? ''
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
    expect((await receiveUnsubscribe(new Request('http://localhost:3000/', { method: 'POST' }), forged)).status).toBe(
      404,
    )
  })
})

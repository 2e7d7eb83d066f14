import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem } from '@/db/client'
import { makeAgency, makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { signInStaff } from './staff'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const makeStaff = () => asSystem('test', async tx => makeUser(tx, await makeAgency(tx)))
const attempt = (email: string, password: string, network: string) =>
  signInStaff({ email, password, network, deviceLabel: 'Mac, Firefox' })

test('the right password signs in, whatever the letters of the address', async () => {
  const { email, password } = await makeStaff()
  const { outcome, cookie } = await attempt(` ${email.toUpperCase()}`, password, '192.0.2.1')
  expect(outcome.signed).toBeDefined()
  expect(cookie).toMatch(/^[\w-]+$/)
})

test('an unknown address and a wrong password are one answer', async () => {
  const { email } = await makeStaff()
  const wrong = await attempt(email, 'not the password', '192.0.2.2')
  const unknown = await attempt('nobody@northlight.example', 'not the password', '192.0.2.2')
  expect(wrong).toEqual(unknown)
  expect(wrong).toEqual({ outcome: { refused: 'wrong' }, cookie: null })
})

test('wrong passwords run into a limit that says when it ends, and holds for that network alone', async () => {
  const { email, password } = await makeStaff()
  for (let n = 0; n < 10; n += 1) expect((await attempt(email, 'wrong', '192.0.2.3')).outcome.refused).toBe('wrong')
  const { outcome } = await attempt(email, password, '192.0.2.3')
  expect(outcome.refused).toBe('busy')
  expect(outcome.retryAfterSeconds).toBeGreaterThan(800)
  expect(outcome.retryAfterSeconds).toBeLessThanOrEqual(900)
  expect((await attempt(email, password, '192.0.2.4')).outcome.signed).toBeDefined()
})

test('right passwords never run into it', async () => {
  const { email, password } = await makeStaff()
  for (let n = 0; n < 12; n += 1) expect((await attempt(email, password, '192.0.2.5')).outcome.signed).toBeDefined()
})

test('a network that has to wait leaves no trace of the addresses it goes on to try', async () => {
  const network = '192.0.2.6'
  const full = sql`insert into rate_limits (key, window_start, count) values (${`sign-in/network/${network}`}, now(), 50)`
  await asSystem('test', tx => tx.execute(full))
  for (let n = 0; n < 5; n += 1)
    expect((await attempt(`stranger-${n}@northlight.example`, 'wrong', network)).outcome.refused).toBe('busy')
  const left = sql`select key from rate_limits where key like ${`sign-in/account/${network}/%`}`
  expect([...(await asSystem('test', tx => tx.execute(left)))]).toEqual([])
})

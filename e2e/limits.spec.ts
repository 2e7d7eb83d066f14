import { clicks, http, machines, press } from './fixtures/http'
import { linkOf, makeHouse } from './fixtures/people'
import { expect, newNetwork, test } from './fixtures/portico'

const week = 7 * 86_400_000
const expired = (house: Awaited<ReturnType<typeof makeHouse>>) => linkOf(house, { now: new Date(Date.now() - week) })

test('thirty refused openings of a network in a minute; then it waits, and nobody else does', async ({ portico }) => {
  const house = await makeHouse()
  const from = newNetwork()
  const statuses: number[] = []
  for (let n = 0; n < 32; n += 1) statuses.push((await http(expired(house), { headers: clicks.Chromium, from })).status)
  expect(statuses).toEqual([...Array.from({ length: 30 }, () => 410), 429, 429])
  const refused = await http(linkOf(house), { headers: clicks.Chromium, from })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect((await http(linkOf(house), { method: 'POST', headers: press(portico.url), body: '', from })).status).toBe(429)
  expect((await http(linkOf(house), { headers: clicks.Chromium, from: newNetwork() })).status).toBe(303)
})

test('looks are not counted: a scanner behind the same address shuts nobody out', async ({ portico: _ }) => {
  const house = await makeHouse()
  const from = newNetwork()
  for (let n = 0; n < 40; n += 1) {
    expect((await http(expired(house), { headers: machines.curl, from })).status).toBe(410)
  }
  expect((await http(linkOf(house), { headers: clicks.Chromium, from })).status).toBe(303)
})

test('a school behind one address gets in: a hundred openings in a row', async ({ portico: _ }) => {
  const house = await makeHouse()
  const from = newNetwork()
  for (let n = 0; n < 100; n += 1)
    expect((await http(linkOf(house), { headers: clicks.Chromium, from })).status).toBe(303)
})

test('of an IPv6 address its /64 counts; what a client writes before its proxy’s entry does not', async ({
  portico: _,
}) => {
  const house = await makeHouse()
  // Three groups of this worker's own, the fourth and the rest as told.
  const [, , high, low] = newNetwork().split('.')
  const address = (rest: string) => `2001:db8:${high}${low}:${rest}`
  for (let n = 0; n < 30; n += 1) await http(expired(house), { headers: clicks.Chromium, from: address(`${n}::1`) })
  expect((await http(linkOf(house), { headers: clicks.Chromium, from: address('5::77') })).status).toBe(303)
  for (let n = 0; n < 30; n += 1) await http(expired(house), { headers: clicks.Chromium, from: address(`77:${n}::1`) })
  expect((await http(linkOf(house), { headers: clicks.Chromium, from: address('77:abcd::9') })).status).toBe(429)
  // A client can write what it likes into the header; the entry next to the proxy is the one that counts.
  const liar = newNetwork()
  for (let n = 0; n < 30; n += 1)
    await http(expired(house), { headers: clicks.Chromium, from: `${newNetwork()}, ${liar}` })
  expect((await http(linkOf(house), { headers: clicks.Chromium, from: `${newNetwork()}, ${liar}` })).status).toBe(429)
})

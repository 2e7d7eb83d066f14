import { clicks, http, Jar, machines, press } from './fixtures/http'
import { linkOf, makeHouse } from './fixtures/people'
import { expect, newNetwork, type Portico, test } from './fixtures/portico'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The link with one character changed, by so many steps of the alphabet. */
function changed(link: string, at: number, steps: number): string {
  const start = link.lastIndexOf('/') + 1 + at
  const other = alphabet[(alphabet.indexOf(link[start] ?? '') + steps) % 64] ?? ''
  return `${link.slice(0, start)}${other}${link.slice(start + 1)}`
}

/** Asks, and says what the server did with the database meanwhile: by its own count and by what went over the wire. */
async function askWatched({ server, wire }: Portico, url: string, headers: Record<string, string>, method = 'GET') {
  const before = wire.statements()
  const answer = await http(url, { method, headers, body: method === 'POST' ? '' : undefined, from: newNetwork() })
  const { transactions } = await server.requestLine(String(answer.headers['x-request-id']))
  return { answer, transactions, statements: wire.statements() - before }
}

test.describe.configure({ mode: 'serial' })

test('the counters count: a genuine link asks the database', async ({ portico }) => {
  const house = await makeHouse()
  const shown = await askWatched(portico, linkOf(house), machines.curl)
  expect(shown.answer.status).toBe(200)
  expect(shown.transactions).toBeGreaterThan(0)
  expect(shown.statements).toBeGreaterThan(0)
})

for (const once of [false, true]) {
  test(`a character changed anywhere in a ${once ? 'one-time' : 'reusable'} link: 404, and no query is run`, async ({
    portico,
  }) => {
    const house = await makeHouse()
    const link = linkOf(house, { once })
    const length = once ? 76 : 68
    expect(link.length - link.lastIndexOf('/') - 1).toBe(length)
    const jar = new Jar()
    for (let at = 0; at < length; at += 1) {
      const forged = changed(link, at, 1 + (at % 63))
      for (const [method, headers] of [
        ['GET', clicks.Chromium],
        ['POST', press(portico.url)],
      ] as const) {
        const { answer, ...cost } = await askWatched(portico, forged, headers, method)
        jar.keep(answer)
        expect({ status: answer.status, ...cost }, `${method} with another character at ${at}`).toEqual({
          status: 404,
          transactions: 0,
          statements: 0,
        })
      }
    }
    expect(jar.cookies.size).toBe(0)
    const [row] = await portico.database.owner<{ n: number }[]>`
      select count(*)::int as n from audit_log where location_id = ${house.location.id}`
    expect(row?.n).toBe(0)
  })
}

test('junk of every kind: 404, and no query is run', async ({ portico }) => {
  const house = await makeHouse()
  const link = linkOf(house)
  const token = link.slice(link.lastIndexOf('/') + 1)
  const user = link.replace('/m/', '/u/')
  const junk = [
    `${portico.url}/m/x`,
    `${portico.url}/m/${'A'.repeat(68)}`,
    `${portico.url}/m/${'-'.repeat(76)}`,
    `${portico.url}/m/${token}AAAAAAAA`,
    `${portico.url}/m/${token.slice(1)}`,
    user,
  ]
  for (const url of junk) {
    const { answer, ...cost } = await askWatched(portico, url, clicks.Chromium)
    expect({ url, status: answer.status, ...cost }).toEqual({
      url,
      status: 404,
      transactions: 0,
      statements: 0,
    })
    expect(answer.body.includes('This link is incomplete')).toBe(true)
  }
  // No text at all: told before any route is asked.
  const { answer, ...cost } = await askWatched(portico, `${portico.url}/m/%00${token}`, clicks.Chromium)
  expect({ status: answer.status, ...cost }).toEqual({ status: 404, transactions: 0, statements: 0 })
})

test('a link that is over by its own life costs one look and says so; what a forged one costs is not counted against anybody', async ({
  portico: _,
}) => {
  const house = await makeHouse()
  const from = newNetwork()
  for (let n = 0; n < 40; n += 1) {
    expect((await http(changed(linkOf(house), 60, 1), { headers: clicks.Chromium, from })).status).toBe(404)
  }
  expect((await http(linkOf(house), { headers: clicks.Chromium, from })).status).toBe(303)
})

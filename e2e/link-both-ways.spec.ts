import { clicks, frames, http, machines } from './fixtures/http'
import { linkOf, makeHouse } from './fixtures/people'
import { expect, newNetwork, test } from './fixtures/portico'

test('our server answers a link as Next does, which gets it where a letter of it is escaped', async ({
  portico: _,
}) => {
  const house = await makeHouse()
  const link = linkOf(house)
  const asNext = (url: string) => url.replace(/\/m\/(.)/, (_all, first: string) => `/m/%${hexOf(first)}`)
  const said = async (url: string, headers: Record<string, string>) => {
    const { status, headers: all, body } = await http(url, { headers, from: newNetwork() })
    const { date, connection, vary, 'x-request-id': id, 'content-length': _bytes, ...rest } = all
    const { 'transfer-encoding': _chunks, 'keep-alive': _alive, 'set-cookie': cookies, ...kept } = rest
    expect([date, id]).toEqual([expect.any(String), expect.any(String)])
    return {
      status,
      kept,
      names: cookies?.map(cookie => cookie.split('=')[0]),
      body: body.replaceAll(asNext(link), link),
    }
  }
  const requests = [clicks.Chromium, ...Object.values(machines), ...Object.values(frames)]
  for (const url of [link, link.slice(0, -2), `${link}?to=/courses`]) {
    for (const headers of requests) expect(await said(url, headers)).toEqual(await said(asNext(url), headers))
  }
})

const hexOf = (letter: string) => letter.charCodeAt(0).toString(16)

import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { type OwnRoute, ownAnswer, type PlainRequest, send } from './own-routes'

let server: Server | undefined
afterEach(() => server?.close())

const appUrl = new URL('https://learn.example.com')
const seen: { url: string; headers: PlainRequest['headers']; parameter: string }[] = []
const route = (answer: () => Response): OwnRoute => ({
  prefix: '/m/',
  handle: async ({ url, headers }, parameter) => {
    seen.push({ url, headers, parameter })
    return answer()
  },
})

type Asked = { path: string; method?: string; headers?: Record<string, string>; body?: string }
type Got = { status?: number; headers: IncomingMessage['headers']; body: Buffer }

/** What a server says that answers `/m/` itself, and 418 in place of Next. */
async function ask(answer: () => Response, { path, method = 'GET', headers = {}, body }: Asked): Promise<Got> {
  server?.close()
  seen.length = 0
  server = createServer((incoming, response) => {
    const own = ownAnswer(incoming, [route(answer)], appUrl)
    if (!own) return response.writeHead(418).end()
    void own().then(made => send(made, incoming, response))
  })
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', path, method, headers }, incoming => {
      const chunks: Buffer[] = []
      incoming.on('data', chunk => chunks.push(chunk))
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode, headers: incoming.headers, body: Buffer.concat(chunks) }),
      )
    })
    call.on('error', reject)
    call.end(body)
  })
}

const page = `<p>${'Mara’s courses. '.repeat(100)}</p>`
const html = () => new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })

describe('an address that our server answers itself', () => {
  test('its handler gets the request as the browser sent it, and the parameter', async () => {
    const headers = { 'sec-fetch-mode': 'navigate', cookie: 'a=1; b=2', 'accept-language': 'de' }
    expect(await ask(html, { path: '/m/abc_-9?to=/courses&x=%C3%BC', headers })).toMatchObject({ status: 200 })
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({
      url: 'https://learn.example.com/m/abc_-9?to=/courses&x=%C3%BC',
      parameter: 'abc_-9',
    })
    const got = seen[0]?.headers
    expect([...(got?.keys() ?? [])]).toEqual(expect.arrayContaining(Object.keys(headers)))
    for (const [name, value] of Object.entries(headers)) expect(got?.get(name)).toBe(value)
    expect(got?.get('origin')).toBeNull()
  })

  test.each([
    { path: '/m/abc', method: 'HEAD' },
    { path: '/m/abc', method: 'POST' },
    { path: '/m/abc', headers: { 'content-length': '6' }, body: 'a body' },
    { path: '/m/abc/new-link' },
    { path: '/m/%61bc' },
    { path: '/m/' },
    { path: '/u/abc' },
    { path: '/portal/m/abc' },
  ])('%j is Next’s', async asked => {
    expect((await ask(html, asked)).status).toBe(418)
    expect(seen).toHaveLength(0)
  })
})

describe('what it sends', () => {
  test('every cookie in a line of its own, and no body where there is none', async () => {
    const leading = () => {
      const headers = new Headers({ Location: '/portal/lakeside', 'Cache-Control': 'no-store' })
      headers.append('Set-Cookie', 'portal=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT')
      headers.append('Set-Cookie', 'device=2')
      return new Response(null, { status: 303, headers })
    }
    const { status, headers, body } = await ask(leading, { path: '/m/abc' })
    expect({ status, body: body.length }).toEqual({ status: 303, body: 0 })
    expect(headers).toMatchObject({ location: '/portal/lakeside', 'cache-control': 'no-store' })
    expect(headers['set-cookie']).toEqual(['portal=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'device=2'])
  })

  test('a page compressed for who takes that, and as it is for who does not', async () => {
    const packed = await ask(html, { path: '/m/abc', headers: { 'accept-encoding': 'gzip, deflate, br' } })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(packed.body.length).toBeLessThan(page.length / 2)
    expect(gunzipSync(packed.body).toString()).toBe(page)
    for (const headers of [
      undefined,
      { 'accept-encoding': 'gzip;q=0, br' },
      { 'accept-encoding': 'br, gzip; q=0.0' },
    ]) {
      const plain = await ask(html, { path: '/m/abc', headers })
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(plain.headers['content-length']).toBe(String(Buffer.byteLength(page)))
      expect(plain.body.toString()).toBe(page)
    }
  })
})

import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { cleanHeaders, isReadable } from './incoming'
import { proxyList } from './network'
import { finishHeaders } from './outgoing'
import { contentSecurityPolicy, defaultHeaders, newNonce } from './security-headers'

let server: Server | undefined
afterEach(() => server?.close())

type Answer = { status: number | undefined; headers: IncomingMessage['headers']; raw: string[] }

async function ask(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  headers = {},
  method = 'GET',
): Promise<Answer> {
  server = createServer(answer)
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', headers, method }, incoming => {
      incoming.resume()
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode, headers: incoming.headers, raw: incoming.rawHeaders }),
      )
    })
    call.on('error', reject)
    call.end()
  })
}

const context = (unavailable: string | null = null) => ({ requestId: 'id', path: '/', unavailable, transactions: 0 })
const defaults = { 'Content-Security-Policy': "default-src 'self'", 'X-Frame-Options': 'SAMEORIGIN' }
const open = () => false

describe('an address', () => {
  test.each(['/', '/m/abc', '/contacts?q=100%', '/contacts?q=%E0%A4%A', '/%F0%9F%98%80'])('%s can be read', url => {
    expect(isReadable(url)).toBe(true)
  })
  test.each(['/m/%E0%A4%A', '/locations/%', '/portal/%ED%A0%80', '/locations/%00/search', '/contacts?q=%00'])(
    '%s is no text: nothing behind the server has to fail on it',
    url => expect(isReadable(url)).toBe(false),
  )
})

describe('what the client says about itself', () => {
  test('is overwritten, and what could steer next-auth or Next goes', async () => {
    let seen: IncomingMessage['headers'] = {}
    await ask(
      (incoming, response) => {
        cleanHeaders(incoming, new URL('https://learn.example.com'), proxyList([]))
        seen = incoming.headers
        response.end()
      },
      {
        host: 'evil.example',
        'x-forwarded-for': '1.2.3.4',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        'x-portico-address': '1.2.3.4',
        'x-request-id': 'mine',
        'x-real-ip': '1.2.3.4',
        forwarded: 'for=1.2.3.4',
        'x-auth-return-redirect': '1',
      },
    )
    expect(seen).toMatchObject({
      host: 'learn.example.com',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'learn.example.com',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '443',
      'x-portico-address': '127.0.0.1',
    })
    expect(seen['x-request-id']).not.toBe('mine')
    for (const name of ['x-real-ip', 'forwarded', 'x-auth-return-redirect']) expect(seen).not.toHaveProperty(name)
  })
})

describe('the headers of an answer', () => {
  test("a route's own header wins and is sent once", async () => {
    const answer = await ask((_request, response) => {
      finishHeaders(response, { context: context(), defaults, closing: open })
      response.setHeader('content-security-policy', "default-src 'none'")
      response.end('x')
    })
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'")
    expect(answer.raw.filter(name => name.toLowerCase() === 'content-security-policy')).toHaveLength(1)
    expect(answer.headers['x-frame-options']).toBe('SAMEORIGIN')
  })

  test('a header given to writeHead wins as well', async () => {
    const answer = await ask((_request, response) => {
      finishHeaders(response, { context: context(), defaults, closing: open })
      response.writeHead(200, { 'Content-Security-Policy': "default-src 'none'" }).end('x')
    })
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'")
  })

  test('a 500 for want of a database is a 503, another 500 is not', async () => {
    const failing = (unavailable: string | null) => (_request: IncomingMessage, response: ServerResponse) => {
      finishHeaders(response, { context: context(unavailable), defaults, closing: open })
      response.statusCode = 500
      response.end('x')
    }
    expect(await ask(failing('ECONNREFUSED'))).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    server?.close()
    expect((await ask(failing(null))).status).toBe(500)
  })

  test('a page that leads elsewhere is asked for again, a form is not sent again', async () => {
    const leading = (_request: IncomingMessage, response: ServerResponse) => {
      finishHeaders(response, { context: context(), defaults, closing: open })
      response.writeHead(307, { Location: '/sign-in' }).end()
    }
    expect((await ask(leading)).status).toBe(307)
    server?.close()
    expect(await ask(leading, {}, 'POST')).toMatchObject({ status: 303, headers: { location: '/sign-in' } })
  })

  test('a server that stops asks for no further request', async () => {
    const answer = await ask((_request, response) => {
      finishHeaders(response, { context: context(), defaults, closing: () => true })
      response.end('x')
    })
    expect(answer.headers.connection).toBe('close')
  })
})

describe('the page policy', () => {
  const https = { appUrl: 'https://learn.example.com', dev: false }

  test('scripts by nonce, never inline and never from text', () => {
    const policy = contentSecurityPolicy('/sign-in', 'abc', https)
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain('upgrade-insecure-requests')
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toMatch(/unsafe/)
  })

  test("a learner's page frames the two video sites and nothing else", () => {
    const frames = contentSecurityPolicy('/portal/lakeside/courses/1', 'abc', https).match(/frame-src[^;]*/)?.[0]
    expect(frames).toBe("frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com")
  })

  test('no page can be framed by another site', () => {
    expect(contentSecurityPolicy('/menu/x', 'abc', https)).toContain("frame-ancestors 'self'")
    expect(defaultHeaders(https)).toMatchObject({ 'X-Frame-Options': 'SAMEORIGIN' })
  })

  test('https is remembered by browsers, http on localhost is not', () => {
    expect(defaultHeaders(https)).toHaveProperty('Strict-Transport-Security')
    expect(defaultHeaders({ appUrl: 'http://localhost:3000', dev: false })).not.toHaveProperty(
      'Strict-Transport-Security',
    )
  })

  test('a nonce is 128 bits and never the same', () => {
    expect(Buffer.from(newNonce(), 'base64')).toHaveLength(16)
    expect(newNonce()).not.toBe(newNonce())
  })
})

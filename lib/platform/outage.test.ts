import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { replaceOnOutage } from './outage'

let server: Server | undefined
afterEach(() => server?.close())

/** Asks a server whose handler answers after our guard has been put on; `down`: the database did not answer meanwhile. */
async function ask(handler: RequestListener, down: boolean, headers: Record<string, string> = { accept: 'text/html' }) {
  server = createServer((request, response) => {
    const context = { requestId: 'r', path: '/', unavailable: null as string | null, transactions: 0 }
    replaceOnOutage(request, response, context, language => `page in ${language}`)
    context.unavailable = down ? 'ECONNREFUSED' : null
    handler(request, response)
  })
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/x`, { headers })
  return { status: response.status, body: await response.text() }
}

const inOnePiece: RequestListener = (_request, response) => {
  response.statusCode = 500
  response.setHeader('Content-Length', '5')
  response.end('error')
}
const inPieces: RequestListener = (_request, response) => {
  response.writeHead(500, { 'Content-Type': 'text/plain' })
  response.write('err')
  response.end('or')
}

describe('an answer while the database is down', () => {
  for (const [how, handler] of Object.entries({ inOnePiece, inPieces })) {
    it(`is our page with 503, however Next sends its own (${how})`, async () => {
      const headers = { accept: 'text/html', 'accept-language': 'de-AT' }
      expect(await ask(handler, true, headers)).toEqual({ status: 503, body: 'page in de' })
    })

    it(`stays Next's where the fault is another (${how})`, async () => {
      expect(await ask(handler, false)).toEqual({ status: 500, body: 'error' })
    })
  }

  it('leaves an answer alone that was found without the database', async () => {
    expect(await ask((_request, response) => response.end('fine'), true)).toEqual({ status: 200, body: 'fine' })
  })

  it('leaves a page alone that says 503 in its own words', async () => {
    const own: RequestListener = (_request, response) => response.writeHead(503).end('not your link’s fault')
    expect(await ask(own, true)).toEqual({ status: 503, body: 'not your link’s fault' })
  })

  it('leaves alone what is not a document', async () => {
    expect((await ask(inOnePiece, true, { accept: 'application/json' })).body).toBe('error')
    expect((await ask(inOnePiece, true, { accept: 'text/html', rsc: '1' })).body).toBe('error')
  })
})

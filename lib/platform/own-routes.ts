import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** What a handler reads of a request without a body: the web's Request is one, and Node's is one at a tenth of the cost of making a Request. */
export type PlainRequest = Pick<Request, 'method' | 'url'> & { headers: Pick<Headers, 'get' | 'keys'> }

/**
 * A route whose handler our server calls itself when a browser gets one of its addresses. Next has the same handler under the same address, and
 * runs it for every other method and in development; its router and its wrapping of request and answer cost as much as an opening does.
 */
export interface OwnRoute {
  /** The address up to the one parameter that ends it: `/m/`. */
  prefix: string
  handle: (request: PlainRequest, parameter: string) => Promise<Response>
}

const compress = promisify(gzip)
/** Shorter than this, an answer only grows. */
const COMPRESSED_FROM = 1000

/**
 * The work that answers this request by one of `routes`; null: it is Next's, as is one with a body, or a parameter with an escape to decode.
 * `appUrl` is where people reach us.
 */
export function ownAnswer(
  { method, url = '', headers }: IncomingMessage,
  routes: readonly OwnRoute[],
  appUrl: URL,
): (() => Promise<Response>) | null {
  if (method !== 'GET' || 'content-length' in headers || 'transfer-encoding' in headers) return null
  const route = routes.find(({ prefix }) => url.startsWith(prefix))
  const parameter = route && /^([\w-]+)(?:\?|$)/.exec(url.slice(route.prefix.length))?.[1]
  if (!parameter) return null
  return () => route.handle({ method, url: appUrl.origin + url, headers: plainHeaders(headers) }, parameter)
}

/** By names in lower case, as handlers ask; Node has them so. */
const plainHeaders = (headers: IncomingHttpHeaders): PlainRequest['headers'] => ({
  get: name => headers[name]?.toString() ?? null,
  keys: () => Object.keys(headers).values(),
})

/** By its name, and not refused by `q=0`. */
const takesGzip = (accepted: string) => /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(accepted)

/** Writes an answer of the web's kind to Node's response, compressed where the browser takes that and it pays. */
export async function send(answer: Response, { headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies)
  const body = answer.body && Buffer.from(await answer.arrayBuffer())
  const compressed = body && body.length >= COMPRESSED_FROM && takesGzip(headers['accept-encoding']?.toString() ?? '')
  if (compressed) response.setHeader('Content-Encoding', 'gzip').setHeader('Vary', 'Accept-Encoding')
  const bytes = compressed ? await compress(body) : body
  if (bytes) response.setHeader('Content-Length', bytes.length)
  response.writeHead(answer.status).end(bytes)
}

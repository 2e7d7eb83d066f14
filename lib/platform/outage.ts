import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestContext } from './request-context'

/** Makes the page of an outage, for a browser that prefers this language (`de`), or says none. */
export type OutagePage = (language: string | null) => string

/**
 * Puts our own page in place of Next's error page where the database did not answer: Next's needs script to show anything and can't say 503.
 * Only for a document that a browser asked for; everything else keeps its body and gets the status alone. A page that says 503 itself, as a link's
 * does, knows better.
 */
export function replaceOnOutage(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
  page: OutagePage,
): void {
  if (!wantsDocument(request)) return
  const { writeHead, write, end } = response
  let replaced = false
  const replace = () => {
    if (replaced || response.headersSent || !context.unavailable || response.statusCode !== 500) return replaced
    replaced = true
    for (const name of response.getHeaderNames()) if (DESCRIBES_BODY.has(name)) response.removeHeader(name)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Cache-Control', 'no-store')
    writeHead.call(response, 503)
    end.call(response, page(languageOf(request)), 'utf8')
    return replaced
  }
  const unless = <T extends (...rest: never[]) => unknown>(work: T, instead: unknown) =>
    ((...rest: Parameters<T>) => (replace() ? instead : work.apply(response, rest))) as unknown as T
  response.writeHead = ((status: number, ...rest: never[]) => {
    response.statusCode = status
    return replace() ? response : writeHead.call(response, status, ...rest)
  }) as typeof response.writeHead
  response.write = unless(write as (...rest: never[]) => unknown, true) as typeof response.write
  response.end = unless(end as (...rest: never[]) => unknown, response) as typeof response.end
}

const DESCRIBES_BODY = new Set([
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'etag',
  'link',
  'content-type',
])

function wantsDocument({ method, headers }: IncomingMessage): boolean {
  const accepts = headers.accept ?? ''
  return method === 'GET' && accepts.includes('text/html') && headers.rsc === undefined
}

function languageOf({ headers }: IncomingMessage): string | null {
  return headers['accept-language']?.slice(0, 2) ?? null
}

import type { ServerResponse } from 'node:http'
import type { RequestContext } from './request-context'

/** What is decided at the last moment before an answer's headers leave. */
export interface Finish {
  context: RequestContext
  defaults: Record<string, string>
  /** Whether the connection may serve another request. */
  closing: () => boolean
}

/**
 * Makes `response` fill in default headers when it begins, not before: a header that a route has set is left as it
 * is, where setting ours first would send both. A 500 for want of a database leaves as 503. A page that leads elsewhere after a form was sent
 * leaves as 303: a 307 would have the browser send the form to the other page, which has no such action.
 */
export function finishHeaders(response: ServerResponse, { context, defaults, closing }: Finish): void {
  const writeHead = response.writeHead.bind(response) as (...rest: unknown[]) => ServerResponse
  const finish = (status: number, ...rest: unknown[]) => {
    if (response.headersSent) return writeHead(status, ...rest)
    const answer = status === 500 && context.unavailable ? 503 : afterForm(response, status)
    if (answer === 503 && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', '5')
    for (const [name, value] of Object.entries(defaults)) {
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    if (closing()) response.setHeader('Connection', 'close')
    return writeHead(answer, ...rest)
  }
  response.writeHead = finish as typeof response.writeHead
}

function afterForm(response: ServerResponse, status: number): number {
  return status === 307 && response.req.method === 'POST' ? 303 : status
}

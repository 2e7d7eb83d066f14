import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { consoleToLog } from './console'
import { env } from './env'
import { cleanHeaders, isReadable } from './incoming'
import { log } from './log'
import { proxyList } from './network'
import { type OutagePage, replaceOnOutage } from './outage'
import { finishHeaders } from './outgoing'
import { type OwnRoute, ownAnswer, send } from './own-routes'
import { inRequest, type RequestContext } from './request-context'
import { contentSecurityPolicy, defaultHeaders, newNonce, permissionsPolicy } from './security-headers'
import { onShutdown } from './shutdown'
import { answerTooLarge, isTooLarge } from './too-large'

const patienceMs = 6000

/** No page has this address: Next answers it with the page for what is not there. */
const NOWHERE = '/not-there'

/** `routes`: what the server answers itself. */
type Settings = { dev: boolean; outagePage: OutagePage; routes: readonly OwnRoute[] }

/**
 * Starts the HTTP server in front of Next's handler on `env().PORT`; it answers when the promise resolves. Its end is
 * a shutdown hook: what is in flight is answered first. Throws a sentence if the port is taken.
 */
export async function startServer({ dev, outagePage, routes }: Settings): Promise<void> {
  if (!dev) consoleToLog()
  const { PORT } = env()
  const state = { closing: false }
  const server = createServer()
  const app = next({ dev, dir: process.cwd(), httpServer: server, hostname: 'localhost', port: PORT })
  await app.prepare()
  onShutdown('next', () => app.close())
  const answer = answerWith(app.getRequestHandler(), { dev, outagePage, routes, closing: () => state.closing })
  server.on('request', (request, response) => void answer(request, response))
  await listen(server, PORT)
  onShutdown('server', () => {
    state.closing = true
    return drain(server)
  })
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type Manner = Settings & { closing: () => boolean }

function answerWith(handle: Handler, { dev, outagePage, routes, closing }: Manner): Handler {
  const { APP_URL, TRUSTED_PROXIES } = env()
  const settings = { appUrl: APP_URL, dev }
  const appUrl = new URL(APP_URL)
  const trusted = proxyList(TRUSTED_PROXIES)
  const common = defaultHeaders(settings)
  return async (request, response) => {
    const path = pathOf(request)
    if (!isReadable(request.url ?? '')) request.url = NOWHERE
    const { requestId } = cleanHeaders(request, appUrl, trusted)
    const context: RequestContext = { requestId, path, unavailable: null, transactions: 0 }
    const defaults = { ...common, 'Permissions-Policy': permissionsPolicy(path), 'X-Request-Id': requestId }
    logWhenDone(request, response, path, context)
    const own = ownAnswer(request, routes, appUrl)
    if (own) {
      finishHeaders(response, { context, defaults, closing })
      await inRequest(context, () => answerSafely(async () => send(await own(), request, response), request, response))
      return
    }
    const nonce = newNonce()
    const policy = contentSecurityPolicy(path, nonce, settings)
    request.headers['content-security-policy'] = policy
    request.headers['x-nonce'] = nonce
    finishHeaders(response, { context, defaults: { ...defaults, 'Content-Security-Policy': policy }, closing })
    replaceOnOutage(request, response, context, outagePage)
    const answer = isTooLarge(request) ? answerTooLarge : handle
    await inRequest(context, () => answerSafely(answer, request, response))
  }
}

async function answerSafely(handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await handle(request, response)
  } catch (error) {
    log.error({ err: error }, 'a request could not be answered')
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
    response.end('Something went wrong on our side. Please try again.')
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}

function logWhenDone(request: IncomingMessage, response: ServerResponse, path: string, context: RequestContext): void {
  const began = performance.now()
  response.once('close', () => {
    const line = {
      method: request.method,
      path,
      status: response.writableFinished ? response.statusCode : 499,
      ms: Math.round((performance.now() - began) * 10) / 10,
      transactions: context.transactions,
      requestId: context.requestId,
    }
    if (context.unavailable) log.warn({ ...line, database: context.unavailable }, 'request')
    else if (path.startsWith('/_next/')) log.debug(line, 'request')
    else log.info(line, 'request')
  })
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken
          ? new Error(`Port ${port} is taken by another program. Put another before the command: PORT=${port + 1}`)
          : error,
      )
    })
    server.listen(port, () => resolve())
  })
}

/** Stops accepting, waits for the answers under way, then cuts what is left. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  server.closeIdleConnections()
  const patience = new AbortController()
  await Promise.race([closed, sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => {})])
  patience.abort()
  server.closeAllConnections()
}

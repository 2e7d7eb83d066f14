import { AsyncLocalStorage } from 'node:async_hooks'
import { onGlobal } from './global'

/** What is known about the request being answered, outside of its headers. */
export interface RequestContext {
  readonly requestId: string
  /** Without its query. */
  readonly path: string
  /** Set where the database did not answer, to the driver's code for why, so that the server says 503 and not 500. */
  unavailable: string | null
  /** Transactions opened so far; the request's line in the log says how many. */
  transactions: number
}

const storage = onGlobal('request-context', () => new AsyncLocalStorage<RequestContext>())

/** Runs `work` so that everything it does, however deep, belongs to the request. */
export function inRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work)
}

/** The id of the request being answered, if one is. */
export function requestId(): string | undefined {
  return storage.getStore()?.requestId
}

/** The path of the request being answered, if one is; as the client wrote it, so a thing to check. */
export function requestPath(): string | undefined {
  return storage.getStore()?.path
}

/**
 * Says that this request can't be answered because the database does not answer; the server makes a 503 of its 500. `why` is the driver's code
 * (`ECONNREFUSED`), which the request's line in the log tells.
 */
export function markUnavailable(why: string): void {
  const context = storage.getStore()
  if (context) context.unavailable = why
}

/** Counts one transaction for this request's line in the log. */
export function countTransaction(): void {
  const context = storage.getStore()
  if (context) context.transactions += 1
}

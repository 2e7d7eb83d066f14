import type { IncomingMessage } from 'node:http'
import type { BlockList } from 'node:net'
import { newId } from './ids'
import { ADDRESS_HEADER, REQUEST_ID_HEADER, resolveAddress } from './network'

/** Whether an address can be read as text: Next fails on a broken `%`, PostgreSQL on NUL. */
export function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return !url.includes('%00')
  } catch {
    return false
  }
}

/** What our server says about a request, in place of what the client said. */
export interface Facts {
  address: string
  requestId: string
}

/** Headers by which a client could make Next or next-auth believe something. */
const untrusted = [
  'forwarded',
  'x-real-ip',
  'x-client-ip',
  'cf-connecting-ip',
  'true-client-ip',
  'x-auth-return-redirect',
]

/**
 * Overwrites every header that says who is asking, by which address, or how the answer should be made, with what we
 * know. `appUrl` is where people reach us, whatever the Host header says.
 */
export function cleanHeaders(request: IncomingMessage, appUrl: URL, trusted: BlockList): Facts {
  const { headers } = request
  const address = resolveAddress(request.socket.remoteAddress, headers['x-forwarded-for']?.toString(), trusted)
  const requestId = newId()
  // Most bring none of them, and a deletion makes all that is read later slow.
  for (const name of untrusted) if (name in headers) delete headers[name]
  headers.host = appUrl.host
  headers['x-forwarded-host'] = appUrl.host
  headers['x-forwarded-proto'] = appUrl.protocol.slice(0, -1)
  headers['x-forwarded-port'] = appUrl.port || (appUrl.protocol === 'https:' ? '443' : '80')
  headers['x-forwarded-for'] = address
  headers[ADDRESS_HEADER] = address
  headers[REQUEST_ID_HEADER] = requestId
  return { address, requestId }
}

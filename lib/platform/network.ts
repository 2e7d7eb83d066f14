import { BlockList, isIP, isIPv6 } from 'node:net'

/** The header in which our server, and nobody else, says who is asking. What a client sends under it is overwritten. */
export const ADDRESS_HEADER = 'x-portico-address'

/** The header that carries the request's id, made by our server. */
export const REQUEST_ID_HEADER = 'x-request-id'

/** The address of the client, as our server wrote it; `0.0.0.0` where no server of ours stood in front. */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  return headers.get(ADDRESS_HEADER) ?? '0.0.0.0'
}

/** What limits count by: an IPv4 address as it is, of an IPv6 address its /64 (one customer has a whole one). */
export function networkOf(address: string): string {
  const plain = plainAddress(address)
  if (!isIPv6(plain)) return plain
  return `${groupsOf(plain).slice(0, 4).join(':')}::/64`
}

/** Without zone id, and an IPv4 address that came mapped into IPv6 as IPv4. */
export function plainAddress(address: string): string {
  const bare = address
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)
  return mapped?.[1] ?? bare.toLowerCase()
}

function groupsOf(address: string): string[] {
  const withoutDots = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, a, b, c, d) => `${hex(a, b)}:${hex(c, d)}`)
  const [head = '', tail] = withoutDots.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0')
  return [...left, ...(tail === undefined ? [] : zeros), ...right].map(group => Number.parseInt(group, 16).toString(16))
}

function hex(high: string, low: string): string {
  return (Number(high) * 256 + Number(low)).toString(16)
}

/** Whether `text` is an address or a network such as `10.0.0.0/8`. */
export function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  if (prefix === undefined) return true
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128)
}

/** The proxies whose X-Forwarded-For is believed, from texts that `isNetwork` accepts. */
export function proxyList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    list.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return list
}

/**
 * Who is asking: the socket's address, or, where the socket is a trusted proxy, the right-most entry of
 * X-Forwarded-For that is not one. What stands left of it was written by the client and is not looked at.
 */
export function resolveAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  const socket = plainAddress(socketAddress ?? '0.0.0.0')
  if (!isTrusted(socket, trusted) || !forwardedFor) return socket
  let nearest = socket
  for (const entry of forwardedFor.split(',').map(withoutPort).reverse()) {
    if (isIP(entry) === 0) return nearest
    nearest = entry
    if (!isTrusted(entry, trusted)) return entry
  }
  return nearest
}

function withoutPort(entry: string): string {
  const bare = entry.trim()
  const bracketed = /^\[([^\]]+)\]/.exec(bare)
  return plainAddress(bracketed?.[1] ?? bare.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1'))
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

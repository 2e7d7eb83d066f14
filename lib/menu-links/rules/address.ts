/** What an address may hold in double braces; it is filled for whoever opens the entry. */
export const MERGE_VALUES = ['location.id', 'location.name', 'user.email', 'user.name'] as const
export type MergeValue = (typeof MERGE_VALUES)[number]
export type MergeValues = Record<MergeValue, string | null>

const BRACES = /\{\{([^{}]*)\}\}/g
const URL_AT_MOST = 2000

/** What is wrong with an address, and at which character (from 1); null: nothing. */
export type AddressFault = { at: number; says: string } | null

/**
 * Checks an address as it is typed: http or https, a host that is written out, known values alone and only behind the host. Everything that
 * `fillAddress` gives for an address without a fault is an address of that host.
 */
export function addressFault(text: string): AddressFault {
  if (text === '') return { at: 1, says: 'Write the address, like https://help.example.com.' }
  if (text.length > URL_AT_MOST) return { at: URL_AT_MOST, says: `Shorten the address to ${URL_AT_MOST} characters.` }
  const odd = oddCharacter(text)
  if (odd >= 0) return { at: odd + 1, says: 'An address holds no spaces, backslashes or control characters.' }
  const [scheme] = /^https?:\/\//i.exec(text) ?? []
  if (!scheme) return { at: 1, says: 'Begin with https:// or http://. No other kind of address is opened.' }
  return braceFault(text) ?? hostFault(text, scheme)
}

/** Where the first character stands that no address holds. Between braces a space is a matter of taste. */
function oddCharacter(text: string): number {
  return text.replace(BRACES, whole => 'x'.repeat(whole.length)).search(/[\s\\\p{Cc}\p{Cf}]/u)
}

function braceFault(text: string): AddressFault {
  for (const found of text.matchAll(BRACES)) {
    const name = (found[1] ?? '').trim()
    if (!isMergeValue(name)) return { at: found.index + 1, says: `{{${name}}} is none of the values: ${known}.` }
  }
  const rest = text.replace(BRACES, whole => ' '.repeat(whole.length))
  const open = rest.search(/\{\{|\}\}/)
  return open < 0 ? null : { at: open + 1, says: 'These braces have no partner: write {{user.email}}.' }
}

function hostFault(text: string, scheme: string): AddressFault {
  const end = text.slice(scheme.length).search(/[/?#]/)
  const host = end < 0 ? text.slice(scheme.length) : text.slice(scheme.length, scheme.length + end)
  const at = scheme.length + 1
  if (host.includes('{{')) return { at: at + host.indexOf('{{'), says: 'Write the host out: values come behind it.' }
  if (host.includes('@')) return { at, says: 'Leave out name and password: everybody in the menu would read them.' }
  // Browsers read `https:///x` as the host x: with nothing written there, a value behind it would be the host.
  const parsed = host === '' ? null : parsedOf(text.replace(BRACES, 'x'))
  return parsed?.hostname ? null : { at, says: 'This host can’t be read. Write it like help.example.com.' }
}

function parsedOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

const known = MERGE_VALUES.map(name => `{{${name}}}`).join(', ')
const isMergeValue = (name: string): name is MergeValue => (MERGE_VALUES as readonly string[]).includes(name)

/** The values that an address asks for. */
export function valuesIn(text: string): MergeValue[] {
  return Array.from(text.matchAll(BRACES), found => (found[1] ?? '').trim()).filter(isMergeValue)
}

/** The address with its values in it, each encoded so that it can't leave its place. Null: a value is not there, or it is no such address. */
export function fillAddress(text: string, values: MergeValues): string | null {
  if (addressFault(text)) return null
  let complete = true
  const filled = text.replace(BRACES, (_whole, name: string) => {
    const value = values[name.trim() as MergeValue]
    complete &&= value !== null
    return encodeURIComponent((value ?? '').toWellFormed())
  })
  return complete ? new URL(filled).toString() : null
}

/** The text behind `/u/` or `/m/` of an address that looks like one of our links; null: it does not. */
export function tokenIn(text: string): { route: 'u' | 'm'; token: string } | null {
  const { pathname } = parsedOf(text.trim()) ?? {}
  const [, route, token] = /^\/(u|m)\/([^/]+)\/?$/.exec(pathname ?? '') ?? []
  return token && (route === 'u' || route === 'm') ? { route, token } : null
}

/** Something in a text that may be a link: what stands behind `/m/` or `/u/`, or a bare token. */
export type Candidate = { text: string; route: 'm' | 'u' | null }

/** How long the two kinds of token are, in characters. */
const TOKEN_LENGTHS = [68, 76] as const
/** A whole mail with its quotes fits; more is no paste of a link. */
export const PASTED_AT_MOST = 20_000
/** Above this, so many links were pasted that nobody can mean one of them. */
const CANDIDATES_AT_MOST = 30

/** Looks ahead, so that one address does not swallow the next. */
const ADDRESS = /\/([mu])\/(?=([^"'<>?#&]{1,400}))/g
/** No token holds a `=`: mail's encoding breaks lines with it, and a field of one line takes the line's end away. */
const BREAKS = /[=\s\u00ad\u200b-\u200d\u2060]+/g
const SOFT_BREAKS = /=\s+/g
/** Behind `/m/`: shorter is no part of a token that is worth hiding, as in `f/m/d`. */
const PART = /[\w-]{5}/
/** As long as no word, name or address of a person is, and as a token's beginning is. */
const LONG_RUN = /(?<![\w.@-])[\w-]{40,}(?![\w.-]*@)/

/**
 * Everything in a pasted text that a link may be, the likeliest first: an address, one that a mail program broke into lines or put into an
 * address of its own, or a bare token. Pure; also for browsers.
 */
export function candidatesIn(pasted: string): Candidate[] {
  const start = pasted.slice(0, PASTED_AT_MOST)
  const texts = new Set([start, start.replace(SOFT_BREAKS, '')].flatMap(text => [text, unwrapped(text)]))
  const found = [...texts].flatMap(text => [...inAddresses(text), ...bare(text)])
  const seen = new Set<string>()
  return found
    .filter(({ text, route }) => !seen.has(`${route} ${text}`) && seen.add(`${route} ${text}`))
    .slice(0, CANDIDATES_AT_MOST)
}

/** Whether a text holds a link or the greater part of one, so that it may go into no address and no search. Pure; also for browsers. */
export function mayHoldLink(text: string): boolean {
  return (
    candidatesIn(text).some(candidate => PART.test(candidate.text)) ||
    LONG_RUN.test(unwrapped(text.slice(0, PASTED_AT_MOST)))
  )
}

/** Mail filters put the address into one of theirs, percent-encoded; some of them twice. */
function unwrapped(text: string): string {
  let plain = text
  for (let times = 0; times < 2; times++) plain = plain.replace(/(?:%[0-9a-f]{2})+/gi, decoded)
  return plain
}

function decoded(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}

function inAddresses(text: string): Candidate[] {
  return Array.from(text.matchAll(ADDRESS)).flatMap(([, letter, rest = '']) => {
    const route = letter === 'u' ? ('u' as const) : ('m' as const)
    const line = rest.split(/\s/, 1)[0] ?? ''
    const joined = /^[\w-]*/.exec(rest.replace(BREAKS, ''))?.[0] ?? ''
    const cut = TOKEN_LENGTHS.filter(length => joined.length > length).map(length => joined.slice(0, length))
    return [line, joined, ...cut].filter(part => part.length > 0).map(part => ({ text: part, route }))
  })
}

function bare(text: string): Candidate[] {
  const joined = text.replace(BREAKS, '')
  return /^[\w-]{60,80}$/.test(joined) ? [{ text: joined, route: null }] : []
}

import { decide } from './decide'
import type { KeyRing } from './keys'
import type { Known } from './reads'
import { expiresAt, iatToDate, type ParseFailure, parse } from './token'
import type { Link, Refusal } from './types'

const TOKEN_TEXT = /\/([mu])\/([^\s"'<>?#]+)/
const BARE_TOKEN = /^[A-Za-z0-9_-]{60,80}$/

/** A link out of whatever somebody pasted: a whole address, a line of a mail, a bare token. Null: nothing in it looks like one. */
export function linkText(pasted: string): { text: string; route: 'm' | 'u' | null } | null {
  const found = TOKEN_TEXT.exec(pasted)
  if (found?.[2]) return { text: found[2], route: found[1] === 'u' ? 'u' : 'm' }
  const bare = pasted.trim()
  return BARE_TOKEN.test(bare) ? { text: bare, route: null } : null
}

/** What is pasted, read as the routes would read it. */
export function readPasted(pasted: string, keys: KeyRing): { link: Link } | { failure: ParseFailure } | null {
  const found = linkText(pasted)
  if (!found) return null
  const routes = found.route ? [found.route] : (['m', 'u'] as const)
  let failure: ParseFailure = 'shape'
  for (const route of routes) {
    const parsed = parse(found.text, keys, route)
    if (parsed.ok) return { link: parsed.link }
    failure = parsed.reason
  }
  return { failure }
}

/** Whether a learner's link would let somebody in now, and if not, why; until when it works or worked. */
export function verdictOf(link: Link, known: Known): { refusal: Refusal | null; until: Date; madeAt: Date } {
  const decision = decide(link, known.facts, 'show')
  const life = Math.min(link.ttlHours, known.facts.location.maxAgeHours ?? link.ttlHours)
  const until = expiresAt({ iat: link.iat, ttlHours: life })
  if (decision.do !== 'refuse') return { refusal: null, until, madeAt: iatToDate(link.iat) }
  const { do: _refuse, ...refusal } = decision
  return { refusal, until, madeAt: iatToDate(link.iat) }
}

import { decide } from './decide'
import type { KeyRing } from './keys'
import { candidatesIn } from './pasted'
import { expiresAt, iatToDate, type ParseFailure, parse } from './token'
import type { ButtonReason, Facts, Link, Refusal } from './types'

/** What is pasted, read as the routes would read it; null: nothing in it looks like a link. */
export function readPasted(pasted: string, keys: KeyRing): { link: Link } | { failure: ParseFailure } | null {
  let failure: ParseFailure | null = null
  for (const { text, route } of candidatesIn(pasted)) {
    for (const at of route ? [route] : (['m', 'u'] as const)) {
      const parsed = parse(text, keys, at)
      if (parsed.ok) return { link: parsed.link }
      failure ??= parsed.reason
    }
  }
  return failure && { failure }
}

/** What a person's click on a learner's link would come to, in a browser that was never here. */
export type Verdict = {
  /** All that refuses it, what an opening would say first; empty: it opens. */
  refusals: Refusal[]
  /** It opens, but for these it shows the button first. */
  waits: ButtonReason[]
  madeAt: Date
  /** Until when it works or worked: its own life, or the location's where that is shorter. */
  until: Date
}

/** Judges a learner's link by the decision that an opening takes. Pure. */
export function verdictOf(link: Link, facts: Facts): Verdict {
  const ttlHours = Math.min(link.ttlHours, facts.location.maxAgeHours ?? link.ttlHours)
  const refusals: Refusal[] = []
  let waits: ButtonReason[] = []
  for (let at: At | null = { link, facts }; at; ) {
    const decision = decide(at.link, at.facts, 'act')
    if (decision.do !== 'refuse') {
      if (decision.do === 'button') waits = decision.reasons
      break
    }
    const { do: _refuse, ...refusal } = decision
    refusals.push(refusal)
    at = mend(refusal, at)
  }
  return { refusals, waits, madeAt: iatToDate(link.iat), until: expiresAt({ iat: link.iat, ttlHours }) }
}

type At = { link: Link; facts: Facts }

/** The same opening without what refused it, so that the next thing that would can be named; null: there is no such opening. */
function mend({ reason }: Refusal, { link, facts }: At): At | null {
  const { now, location, contact } = facts
  switch (reason) {
    case 'not_yet':
    case 'expired':
      return { link: { ...link, iat: Math.floor((now.getTime() - iatToDate(0).getTime()) / 1000) }, facts }
    case 'suspended':
      return { link, facts: { ...facts, location: { ...location, status: 'active', agencyStatus: 'active' } } }
    case 'blocked':
      return contact && { link, facts: { ...facts, contact: { ...contact, status: 'active' } } }
    case 'too_old':
      return { link, facts: { ...facts, location: { ...location, maxAgeHours: null, notBefore: null } } }
    case 'replaced': {
      const principalGeneration = contact?.linkGeneration ?? link.principalGeneration
      return { link: { ...link, linksGeneration: location.linksGeneration, principalGeneration }, facts }
    }
    case 'no_offer':
    case 'access_ended':
      return { link, facts: { ...facts, liveGrants: 1 } }
    case 'used':
      return { link, facts: { ...facts, spent: null } }
    default:
      return null
  }
}

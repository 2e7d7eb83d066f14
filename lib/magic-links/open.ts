import 'server-only'
import { asSystem, inLocation, inOneStatement, pipeInLocation } from '@/db/client'
import type { Signed } from '@/lib/auth/next-auth'
import type { Pointer } from '@/lib/auth/pointer'
import { random, sha256 } from '@/lib/platform/crypto'
import { onGlobal } from '@/lib/platform/global'
import { endSessionOf } from '@/lib/sessions/writes/user'
import { decide } from './decide'
import { factsQuery, type Known, knownOf, readLocationId } from './reads'
import type { Decision, Intent, Link, Refusal } from './types'
import { type Arrival, learnerSessionWrite, openAtOnce, overrideSessionWrite, refusalWrite } from './writes'

/** A genuine link and what the request that opened it showed. Cookies have been unsealed, nothing else is believed. */
export type Opening = {
  link: Link
  intent: Intent
  portal: Pointer | null
  staff: Pointer | null
  /** The device cookie's value; the caller made one if there was none. */
  deviceKey: string
  deviceLabel: string
  /** A password was typed instead of a link opened: the hash that it fitted, which must still be the contact's when the session is made. */
  passwordHash?: string
}

/** What came of it. `signed` goes to next-auth; all else is for the answer. */
export type Outcome =
  /** `newDevice`: a press signed in a browser that this contact had not used, or had signed out. */
  | { kind: 'opened'; signed: Signed; slug: string; newDevice: boolean }
  | { kind: 'resume'; signed?: undefined; known: Known }
  | { kind: 'button'; signed?: undefined; known: Known; decision: Extract<Decision, { do: 'button' }> }
  | { kind: 'refused'; signed?: undefined; known: Known | null; refusal: Refusal }

/** Facts may change between reading and writing; a second look settles it, a third is for a regenerate in between. */
const ATTEMPTS = 3

/**
 * Steps 5–13 of opening a link: facts, decision, session. With intent 'show' nothing is written. Never throws for a refusal: that would roll
 * its audit row back. Throws AppError 'unavailable' when the database does not answer.
 */
export async function open(opening: Opening): Promise<Outcome> {
  const locationId = await locationIdOf(opening.link.locationNumber)
  if (!locationId) return { kind: 'refused', known: null, refusal: { reason: 'incomplete' } }
  const usual = await atOnce(locationId, opening)
  if (usual) return usual
  for (let attempt = 1; ; attempt++) {
    const known = await look(locationId, opening)
    if (!known) return { kind: 'refused', known: null, refusal: { reason: 'incomplete' } }
    const decision = decide(opening.link, known.facts, opening.intent)
    if (decision.do !== 'open') return settled(opening, known, decision)
    const signed = await sign(opening, known, decision)
    if (signed) return { kind: 'opened', signed, slug: known.place.slug, newDevice: isNewDevice(known, decision) }
    if (attempt === ATTEMPTS) return { kind: 'refused', known, refusal: { reason: 'unavailable' } }
  }
}

/**
 * The usual opening, in one round trip: a click on a reusable link in a browser without any session of ours. Null where it is not that usual, or would be
 * refused: then it goes step by step, and nothing was written.
 */
async function atOnce(locationId: string, opening: Opening): Promise<Extract<Outcome, { kind: 'opened' }> | null> {
  const { link, intent, portal, staff } = opening
  if (intent !== 'act' || link.kind !== 1 || portal || staff) return null
  const sid = random(32)
  const [row] = await inOneStatement(sql => openAtOnce(sql, { link, locationId, arrival: arrivalOf(opening, sid) }))
  if (!row?.slug) return null
  return { kind: 'opened', signed: signedOf(link, sid, locationId), slug: row.slug, newDevice: false }
}

const isNewDevice = ({ facts }: Known, decision: Extract<Decision, { do: 'open' }>) =>
  decision.as === 'learner' && !decision.provisional && !facts.device.known

const arrivalOf = ({ deviceKey, deviceLabel }: Opening, sid: Buffer): Arrival => ({
  sessionHash: sha256(sid),
  deviceHash: sha256(deviceKey),
  deviceLabel,
})

const signedOf = ({ principalId }: Link, sid: Buffer, locationId: string): Signed => ({
  id: principalId,
  sid: sid.toString('base64url'),
  scope: locationId,
})

/** A location's id by the number in its links; never changes, so it is remembered. */
export async function locationIdOf(number: number): Promise<string | null> {
  const remembered = onGlobal('magic-links.locations', () => new Map<number, string>())
  const known = remembered.get(number)
  if (known) return known
  const id = await asSystem('link: location by number', tx => readLocationId(tx, number))
  if (id) remembered.set(number, id)
  return id
}

/** What a link would be decided by if a stranger opened it now, without opening it; null: no such location. */
export async function knownOfLink(link: Link): Promise<Known | null> {
  const locationId = await locationIdOf(link.locationNumber)
  const stranger = { link, portal: null, staff: null, deviceKey: '' }
  return locationId ? look(locationId, stranger) : null
}

type Looking = Pick<Opening, 'link' | 'portal' | 'staff' | 'deviceKey'>

async function look(locationId: string, { link, portal, staff, deviceKey }: Looking): Promise<Known | null> {
  const browser = { portal: portal && sha256(portal.sid), staff: staff && sha256(staff.sid), device: sha256(deviceKey) }
  const [rows] = await pipeInLocation(locationId, sql => [factsQuery(sql, locationId, link, browser)])
  return rows?.[0] ? knownOf(rows[0]) : null
}

async function settled(
  { link, intent, deviceLabel, passwordHash }: Opening,
  known: Known,
  decision: Exclude<Decision, { do: 'open' }>,
): Promise<Outcome> {
  if (decision.do === 'button') return { kind: 'button', known, decision }
  if (decision.do === 'resume') return { kind: 'resume', known }
  const { do: _refuse, ...refusal } = decision
  if (intent !== 'show') {
    const by = intent === 'act' ? ('click' as const) : ('press' as const)
    const refused = { link, known, refusal, by, deviceLabel, passwordHash }
    await pipeInLocation(known.facts.location.id, sql => [refusalWrite(sql, refused)])
  }
  return { kind: 'refused', known, refusal }
}

async function sign(
  opening: Opening,
  known: Known,
  decision: Extract<Decision, { do: 'open' }>,
): Promise<Signed | null> {
  const sid = random(32)
  const { link, portal, passwordHash } = opening
  const arrival = arrivalOf(opening, sid)
  const results = await pipeInLocation(known.facts.location.id, sql =>
    decision.as === 'override'
      ? overrideSessionWrite(sql, { link, known, arrival })
      : learnerSessionWrite(sql, { link, known, arrival, passwordHash, ...decision }),
  )
  if (results.at(-1)?.[0]?.made !== 1) return null
  const here = portal?.scope === known.facts.location.id && known.earlierSessionId !== null
  if (portal && !here) await endElsewhere(portal)
  return signedOf(link, sid, known.facts.location.id)
}

/** One portal cookie a browser: the session that it held elsewhere, or as a user here, can't be reached any more, so it ends. */
async function endElsewhere(pointer: Pointer): Promise<void> {
  await inLocation(pointer.scope, tx => endSessionOf(tx, sha256(pointer.sid), 'opened elsewhere'))
}

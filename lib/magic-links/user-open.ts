import 'server-only'
import { inLocation, type LocationTx } from '@/db/client'
import { writeAudit } from '@/lib/audit/writes'
import type { Signed } from '@/lib/auth/next-auth'
import type { Pointer } from '@/lib/auth/pointer'
import { random, sha256 } from '@/lib/platform/crypto'
import { beginUserSession, endSessionOf } from '@/lib/sessions/writes/user'
import { locationIdOf } from './open'
import type { Place } from './reads'
import type { Link, Refusal } from './types'
import { decideUserLink } from './user-decide'
import { type Asked, type KnownUser, readUserFacts } from './user-reads'

/** A genuine user's link and what the request that opened it showed. */
export type UserOpening = Asked & { link: Link; portal: Pointer | null; deviceLabel: string }

/** What came of it. `signed` goes to next-auth; all else is for the answer. */
export type UserOutcome =
  | { kind: 'opened'; signed: Signed; place: Place }
  | { kind: 'refused'; signed?: undefined; place: Place | null; refusal: Refusal }

/**
 * Opens a user's link: facts, decision, session, audit row, in one transaction of the location's scope. What is refused to a signed-in staff
 * user is audited under their name; a stranger's look at a pasted address writes nothing. Throws AppError 'unavailable' when the database
 * does not answer.
 */
export async function openUserLink(opening: UserOpening): Promise<UserOutcome> {
  const locationId = await locationIdOf(opening.link.locationNumber)
  if (!locationId) return { kind: 'refused', place: null, refusal: { reason: 'incomplete' } }
  const outcome = await inLocation(locationId, tx => walk(tx, opening))
  const { portal } = opening
  if (outcome.kind === 'opened' && portal && portal.scope !== locationId) {
    // One portal cookie a browser: what it pointed at can't be reached any more.
    await inLocation(portal.scope, tx => endSessionOf(tx, sha256(portal.sid), 'opened elsewhere'))
  }
  return outcome
}

async function walk(tx: LocationTx, opening: UserOpening): Promise<UserOutcome> {
  const known = await readUserFacts(tx, opening)
  if (!known) return { kind: 'refused', place: null, refusal: { reason: 'incomplete' } }
  const { place, user, menuLinkId } = known
  const refusal = decideUserLink(opening.link, known.facts)
  if (refusal) {
    if (user) await audit(tx, opening, { userId: user.id, refusal, menuLinkId })
    return { kind: 'refused', place, refusal }
  }
  if (!user || !menuLinkId) return { kind: 'refused', place, refusal: { reason: 'sidebar_only' } }
  return { kind: 'opened', place, signed: await sign(tx, opening, { ...known, user, menuLinkId }) }
}

type Cleared = KnownUser & { user: { id: string; sessionId: string }; menuLinkId: string }

async function sign(tx: LocationTx, opening: UserOpening, { user, menuLinkId, epochs }: Cleared): Promise<Signed> {
  const { link, portal, deviceLabel } = opening
  const sid = random(32)
  if (portal?.scope === tx.locationId) await endSessionOf(tx, sha256(portal.sid), 'opened again')
  const sessionId = await beginUserSession(tx, {
    tokenHash: sha256(sid),
    userId: user.id,
    staffSessionId: user.sessionId,
    menuLinkId,
    deviceLabel,
    link,
    epochs,
  })
  await audit(tx, opening, { userId: user.id, menuLinkId, sessionId })
  return { id: user.id, sid: sid.toString('base64url'), scope: tx.locationId }
}

type What = { userId: string; menuLinkId: string | null; sessionId?: string; refusal?: Refusal }

function audit(tx: LocationTx, { link, deviceLabel }: UserOpening, { userId, menuLinkId, sessionId, refusal }: What) {
  return writeAudit(tx, tx.locationId, userId, {
    act: refusal ? 'link.refused' : 'link.opened',
    ...(sessionId ? { sessionId } : {}),
    linkKind: link.kind,
    linkIat: link.iat,
    ...(refusal ? { reason: refusal.reason } : {}),
    deviceLabel,
    details: menuLinkId ? { by: 'menu', menuLink: menuLinkId } : { by: 'address' },
  })
}

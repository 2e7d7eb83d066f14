import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { inLocation, type LocationTx } from '@/db/client'
import { staffText } from '@/lib/language/staff'
import { random, sha256 } from '@/lib/platform/crypto'
import { readPortalSession } from '@/lib/sessions/reads/portal'
import { readUserSession } from '@/lib/sessions/reads/user'
import { deviceLabel } from '@/lib/sessions/rules'
import type { PortalSession, UserSession } from '@/lib/sessions/types'
import { confirmSession, touchPortalSession } from '@/lib/sessions/writes/portal'
import { touchUserSession } from '@/lib/sessions/writes/user'
import { cookieNames, cookieOptions, DEVICE_COOKIE_SECONDS } from './cookies'
import { unseal } from './pointer'

const TOUCH_AFTER_SECONDS = 120

/** The portal session that this browser points at, read from the database once a request; null: signed out. */
export const currentPortal = cache(async (): Promise<PortalSession | UserSession | null> => {
  const pointer = unseal((await cookies()).get(cookieNames.portal())?.value, 'portal')
  if (!pointer) return null
  return inLocation(pointer.scope, async tx => {
    const session = await readPortalSession(tx, sha256(pointer.sid))
    if (session?.kind === 'learner' && session.confirmed && session.seenSecondsAgo > TOUCH_AFTER_SECONDS) {
      await touchPortalSession(tx, { id: session.id, deviceId: session.deviceId, contactId: session.contact.id })
    }
    return session ?? (await currentUser(tx, pointer.sid))
  })
})

/**
 * Whether who is signed out was signed in to this location's portal before: their cookie still came along, though its session is over. One that
 * points at another location says nothing of this one.
 */
export async function wasInPortal(locationId: string): Promise<boolean> {
  const cookie = (await cookies()).get(cookieNames.portal())?.value
  return cookie !== undefined && (unseal(cookie, 'portal')?.scope ?? locationId) === locationId
}

async function currentUser(tx: LocationTx, sid: Buffer): Promise<UserSession | null> {
  const session = await readUserSession(tx, sha256(sid))
  if (session && session.seenSecondsAgo > TOUCH_AFTER_SECONDS) await touchUserSession(tx, session.id)
  return session
}

/** The session, if it is one of this location's portal; else the way to its sign-in page. For pages. */
export async function requirePortal(slug: string): Promise<PortalSession | UserSession> {
  const session = await currentPortal()
  if (session?.location.slug !== slug) redirect(`/portal/${encodeURIComponent(slug)}/sign-in`)
  return session
}

/** As `requirePortal`, where only the learner has business (their account), or who looks through their eyes; 404 for other staff. */
export async function requireLearner(slug: string): Promise<PortalSession> {
  const session = await requirePortal(slug)
  if (session.kind !== 'learner' && session.kind !== 'view_as') notFound()
  return session
}

/** What a "View as" is answered where it would write: with the name of who alone may. */
export type ViewOnly = { viewOnly: string }

/** The refusal of whatever would write, where staff only look; null: they don't. */
export function viewOnly({ kind, contact }: PortalSession): ViewOnly | null {
  if (kind !== 'view_as') return null
  return { viewOnly: staffText.viewAs.only(contact.firstName) }
}

/**
 * The session behind a portal POST, read inside the transaction that will write: null where it is over or not of this location. A provisional
 * session becomes confirmed here, since only a person posts; if it can't be, it has ended and the answer is null. A "View as" gets no further:
 * it may not post anything.
 */
export async function withPortal<T>(
  slug: string,
  work: (tx: LocationTx, session: PortalSession | UserSession) => Promise<T>,
): Promise<T | ViewOnly | null> {
  const pointer = unseal((await cookies()).get(cookieNames.portal())?.value, 'portal')
  if (!pointer) return null
  const device = await thisDevice()
  return inLocation(pointer.scope, async tx => {
    const hash = sha256(pointer.sid)
    const session = (await readPortalSession(tx, hash)) ?? (await readUserSession(tx, hash))
    if (session?.location.slug !== slug) return null
    const refused = session.kind === 'location_user' ? null : viewOnly(session)
    if (refused) return refused
    if (session.kind === 'learner' && !session.confirmed) {
      const confirmed = await confirmSession(tx, { id: session.id, contactId: session.contact.id, ...device })
      if (!confirmed) return null
      // As it is now: on a device of its own.
      const anew = await readPortalSession(tx, hash)
      return anew && work(tx, anew)
    }
    return work(tx, session)
  })
}

async function thisDevice(): Promise<{ deviceKeyHash: Buffer; deviceLabel: string }> {
  const jar = await cookies()
  const known = jar.get(cookieNames.device())?.value
  const key = known ?? random(32).toString('base64url')
  if (!known) jar.set(cookieNames.device(), key, cookieOptions(DEVICE_COOKIE_SECONDS))
  return { deviceKeyHash: sha256(key), deviceLabel: deviceLabel((await headers()).get('user-agent')) }
}

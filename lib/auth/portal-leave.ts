import 'server-only'
import { cookies } from 'next/headers'
import { inLocation, type LocationTx } from '@/db/client'
import { writeAudit } from '@/lib/audit/writes'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { contactPath, contactsPath } from '@/lib/contacts/rules/paths'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { sha256 } from '@/lib/platform/crypto'
import { readPortalSession } from '@/lib/sessions/reads/portal'
import { readUserSession } from '@/lib/sessions/reads/user'
import type { PortalSession, UserSession } from '@/lib/sessions/types'
import { endSessions, lockContact, signOutDevice } from '@/lib/sessions/writes/portal'
import { cookieNames } from './cookies'
import { currentStaff } from './gates'
import { unseal } from './pointer'
import { type ViewOnly, viewOnly } from './portal-gates'
import { backPath } from './sign-in'

/** `view`: the way out of "View as this learner" alone; it signs nobody out. */
export type Leaving = 'sign_out' | 'not_me' | 'view'

/**
 * The door out of a portal, by a pressed button: signs this browser out, or ("this wasn't me") turns off the contact's links and signs out
 * everybody who came in with one. It confirms nothing: who leaves a provisional session takes no device's place. Gives the address to go to. A "View as"
 * is left by its own button and signs nobody out.
 */
export async function leavePortal(slug: string, how: Leaving): Promise<{ to: string } | ViewOnly> {
  const jar = await cookies()
  const pointer = unseal(jar.get(cookieNames.portal())?.value, 'portal')
  const to = pointer && (await inLocation(pointer.scope, tx => leave(tx, sha256(pointer.sid), slug, how)))
  if (!to) return { to: how === 'view' ? contactsPath(slug) : portalPaths.signIn(slug) }
  if (typeof to !== 'string') return to
  jar.delete({ name: cookieNames.portal(), path: '/', secure: cookieNames.portal().startsWith('__Host-') })
  return { to: to === APP ? await intoApp() : to }
}

/** What an ended visit to shared courses leads to: asked only once its own transaction is over. */
const APP = '/sign-in'

async function intoApp(): Promise<string> {
  const user = await currentStaff()
  return user ? backPath(user) : APP
}

async function leave(tx: LocationTx, tokenHash: Buffer, slug: string, how: Leaving): Promise<string | ViewOnly | null> {
  const session = (await readPortalSession(tx, tokenHash)) ?? (await readUserSession(tx, tokenHash))
  // What a page that is left open says of a view that is over must not sign out whoever is here now.
  if (session?.location.slug !== slug || (how === 'view' && session.kind !== 'view_as')) return null
  if (session.kind === 'location_user') return leaveShared(tx, session)
  if (session.kind === 'agency_override') return leaveOverride(tx, session)
  if (session.kind === 'view_as' && how === 'view') return leaveView(tx, session)
  const refused = viewOnly(session)
  if (refused) return refused
  const { id, contact, deviceId } = session
  if (how === 'not_me') {
    const turnedOff = await turnOffContactLinks(tx, contact.id, { signOut: true })
    const details = { signedOut: turnedOff?.signedOut ?? 0 }
    await writeAudit(tx, tx.locationId, null, { act: 'session.not_me', contactId: contact.id, sessionId: id, details })
    return portalPaths.signIn(slug, 'not-me')
  }
  await lockContact(tx, contact.id)
  await endSessions(tx, [id], 'signed out')
  if (deviceId) await signOutDevice(tx, contact.id, deviceId)
  await writeAudit(tx, tx.locationId, null, { act: 'session.ended', contactId: contact.id, sessionId: id })
  return portalPaths.signIn(slug, 'left')
}

async function leaveOverride(tx: LocationTx, { id, contact, location, staff }: PortalSession): Promise<string> {
  await endSessions(tx, [id], 'left')
  const entry = { act: 'session.ended', contactId: contact.id, sessionId: id, reason: 'override left' } as const
  await writeAudit(tx, tx.locationId, staff?.userId ?? null, entry)
  return contactPath(location.slug, contact.id)
}

async function leaveView(tx: LocationTx, { id, contact, location, staff }: PortalSession): Promise<string> {
  await endSessions(tx, [id], 'left')
  const entry = { act: 'session.ended', contactId: contact.id, sessionId: id, reason: 'view left' } as const
  await writeAudit(tx, tx.locationId, staff?.userId ?? null, entry)
  return contactPath(location.slug, contact.id)
}

async function leaveShared(tx: LocationTx, { id, user }: UserSession): Promise<string> {
  await endSessions(tx, [id], 'left')
  await writeAudit(tx, tx.locationId, user.id, { act: 'session.ended', sessionId: id, reason: 'shared courses left' })
  return APP
}

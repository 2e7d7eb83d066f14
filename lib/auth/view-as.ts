import 'server-only'
import { asSystem, inLocation, type LocationTx } from '@/db/client'
import { type LocationRow, readLocationBySlug } from '@/lib/agencies/reads'
import { writeAudit } from '@/lib/audit/writes'
import { readContact } from '@/lib/contacts/reads'
import { random, sha256 } from '@/lib/platform/crypto'
import { readStaffUser } from '@/lib/sessions/reads/staff'
import { endSessionOf } from '@/lib/sessions/writes/user'
import { beginView } from '@/lib/sessions/writes/view-as'
import { cookieNames } from './cookies'
import { nextAuthDoor, type Signed } from './next-auth'
import type { Pointer } from './pointer'
import { PORTAL_COOKIE_SECONDS } from './portal'
import { mayInLocation } from './roles'

/** Which contact to look through the eyes of, and the two cookies of the browser, unsealed. */
export type ViewOpening = {
  slug: string
  contactId: string
  staff: Pointer | null
  portal: Pointer | null
  deviceLabel: string
}

/** What came of it. `closed`: the contact can't be in the portal at all, so there is nothing to see. */
export type ViewOutcome =
  | { kind: 'opened'; signed: Signed }
  | { kind: 'signed_out' | 'not_found' | 'closed'; signed?: undefined }

/**
 * Begins a "View as this learner" for the staff user of this browser, with its audit row, in one transaction that reads the user and what they may do
 * (MAGIC-LINKS: Agency-admin override). What the portal's cookie pointed at before ends: a browser has one.
 */
async function openView(opening: ViewOpening): Promise<ViewOutcome> {
  const { slug, staff, portal } = opening
  if (!staff) return { kind: 'signed_out' }
  const location = await asSystem('view as: location', tx => readLocationBySlug(tx, slug))
  if (!location) return { kind: 'not_found' }
  const outcome = await inLocation(location.id, tx => walk(tx, location, { ...opening, staff }))
  if (outcome.kind === 'opened' && portal) {
    await inLocation(portal.scope, tx => endSessionOf(tx, sha256(portal.sid), 'viewing as'))
  }
  return outcome
}

async function walk(
  tx: LocationTx,
  location: LocationRow,
  { contactId, staff, deviceLabel }: ViewOpening & { staff: Pointer },
): Promise<ViewOutcome> {
  const user = await readStaffUser(tx, sha256(staff.sid))
  if (!user) return { kind: 'signed_out' }
  if (!mayInLocation(user, location, 'contacts.view_as')) return { kind: 'not_found' }
  if (!(await readContact(tx, contactId))) return { kind: 'not_found' }
  const sid = random(32)
  const begun = { tokenHash: sha256(sid), contactId, userId: user.id, staffSessionId: user.sessionId, deviceLabel }
  const sessionId = await beginView(tx, begun)
  if (!sessionId) return { kind: 'closed' }
  await writeAudit(tx, tx.locationId, user.id, { act: 'contact.view_as', contactId, sessionId, deviceLabel })
  return { kind: 'opened', signed: { id: user.id, sid: sid.toString('base64url'), scope: tx.locationId } }
}

let door: ReturnType<typeof makeDoor> | undefined
const makeDoor = () =>
  nextAuthDoor<ViewOpening, ViewOutcome>(
    { purpose: 'portal', provider: 'view-as', cookieName: cookieNames.portal, maxAgeSeconds: PORTAL_COOKIE_SECONDS },
    openView,
  )

/** As `openView`, with the portal cookie's value where the view was begun. */
export function passView(opening: ViewOpening): Promise<{ outcome: ViewOutcome; cookie: string | null }> {
  door ??= makeDoor()
  return door.pass(opening)
}

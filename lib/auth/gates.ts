import 'server-only'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { asSystem } from '@/db/client'
import { type LocationRow, readLocationBySlug } from '@/lib/agencies/reads'
import { sha256 } from '@/lib/platform/crypto'
import { requestPath } from '@/lib/platform/request-context'
import { readStaffUser } from '@/lib/sessions/reads/staff'
import { rememberLocation, touchStaffSession } from '@/lib/sessions/writes/staff'
import { cookieNames } from './cookies'
import { signInPath } from './paths'
import { unseal } from './pointer'
import {
  type AgencyPermission,
  type LocationPermission,
  mayInAgency,
  mayInLocation,
  type Role,
  roleIn,
  type StaffUser,
} from './roles'

const TOUCH_AFTER_SECONDS = 120

/** The staff user of this request, read from the database; null where nobody is signed in. */
export const currentStaff = cache(async (): Promise<StaffUser | null> => {
  const pointer = unseal((await cookies()).get(cookieNames.staff())?.value, 'staff')
  if (!pointer) return null
  return asSystem('gate: staff session', async tx => {
    const user = await readStaffUser(tx, sha256(pointer.sid))
    if (user && user.seenSecondsAgo > TOUCH_AFTER_SECONDS) await touchStaffSession(tx, user.sessionId)
    return user
  })
})

/** The staff user, else the way to the sign-in page, which leads back here. For pages. */
export async function requireStaff(): Promise<StaffUser> {
  return (await currentStaff()) ?? redirect(signInPath(requestPath()))
}

/** The staff user, where they may do this above locations; 404 otherwise. For pages. */
export async function requireAgency(permission: AgencyPermission): Promise<StaffUser> {
  const user = await requireStaff()
  return mayInAgency(user, permission) ? user : notFound()
}

export type LocationGate = { user: StaffUser; location: LocationRow; role: Role }

const gate = cache(async (slug: string): Promise<LocationGate | null> => {
  const user = await requireStaff()
  return asSystem('gate: location', async tx => {
    const location = await readLocationBySlug(tx, slug)
    const role = location && roleIn(user, location)
    if (!location || !role) return null
    if (user.lastLocationId !== location.id) await rememberLocation(tx, user.sessionId, location.id)
    return { user, location, role }
  })
})

/** The staff user and the location, where the user may do this there; 404 otherwise, so that nothing says what exists. For pages. */
export async function requireLocation(slug: string, permission: LocationPermission): Promise<LocationGate> {
  const found = await gate(slug)
  if (!found || !mayInLocation(found.user, found.location, permission)) notFound()
  return found
}

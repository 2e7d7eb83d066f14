import 'server-only'
import { cookies, headers } from 'next/headers'
import { asSystem, type SystemTx } from '@/db/client'
import { readFirstLocation, readLocationBySlug, readLocationSlug } from '@/lib/agencies/reads'
import { sha256 } from '@/lib/platform/crypto'
import { clientAddress, networkOf } from '@/lib/platform/network'
import { readStaffUser } from '@/lib/sessions/reads/staff'
import { deviceLabel } from '@/lib/sessions/rules'
import { lives } from '@/lib/sessions/types'
import { endStaffSession } from '@/lib/sessions/writes/staff'
import { cookieNames, cookieOptions } from './cookies'
import { currentStaff } from './gates'
import { locationOf, staffPathOf, startOf } from './paths'
import { roleIn, type StaffUser } from './roles'
import { signInStaff } from './staff'

export type Entrance = { ok: true; path: string } | { ok: false; because: string }

/** Signs a staff user in within this request: the attempt, the cookie, and where to go: back to `from`, if they may, else where they go first. */
export async function enterAsStaff(email: string, password: string, from?: string): Promise<Entrance> {
  const asked = await headers()
  const network = networkOf(clientAddress(asked))
  const device = deviceLabel(asked.get('user-agent'))
  const { outcome, cookie } = await signInStaff({ email, password, network, deviceLabel: device })
  if (outcome.refused === 'busy') return { ok: false, because: busy(outcome.retryAfterSeconds ?? 60) }
  if (!outcome.signed || !cookie) return { ok: false, because: 'This email and password don’t belong together.' }
  const jar = await cookies()
  jar.set(cookieNames.staff(), cookie, cookieOptions(lives.staffDays * 86_400))
  const hash = sha256(Buffer.from(outcome.signed.sid, 'base64url'))
  const path = await asSystem('sign-in: where to', async tx => {
    const user = await readStaffUser(tx, hash)
    return user ? wayOf(tx, user, from) : '/'
  })
  return { ok: true, path }
}

/** Where a signed-in user goes: back to `from`, if they may, else where they go first. */
export async function firstPath(user: StaffUser, from?: string): Promise<string> {
  return asSystem('start: where to', tx => wayOf(tx, user, from))
}

/** Where a user goes who comes back from a portal: to the location that they worked in last, if they may, else where they go first. */
export async function backPath(user: StaffUser): Promise<string> {
  return asSystem('back from a portal: where to', async tx => {
    const slug = user.lastLocationId && (await readLocationSlug(tx, user.lastLocationId))
    return wayOf(tx, user, slug ? `/locations/${slug}` : undefined)
  })
}

/** Ends this browser's staff session, if there is one, and forgets its cookie. */
export async function leaveAsStaff(): Promise<void> {
  const user = await currentStaff()
  if (user) await asSystem('sign-out', tx => endStaffSession(tx, user.id, user.sessionId))
  const jar = await cookies()
  jar.set(cookieNames.staff(), '', cookieOptions(0))
}

async function wayOf(tx: SystemTx, user: StaffUser, from: string | undefined): Promise<string> {
  const back = staffPathOf(from)
  if (back && (await mayGo(tx, user, back))) return back
  return startOf(user, await readFirstLocation(tx, user))
}

/** Somebody else may sign in where a session ended: what is not theirs would be a page that is not there. */
async function mayGo(tx: SystemTx, user: StaffUser, path: string): Promise<boolean> {
  const slug = locationOf(path)
  if (!slug) return path === '/account' || path === '/agency/locations' || user.agencyRole === 'agency_admin'
  const location = await readLocationBySlug(tx, slug)
  return location !== null && roleIn(user, location) !== null
}

function busy(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `Too many attempts from here. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
}

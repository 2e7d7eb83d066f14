import 'server-only'
import { cookies, headers } from 'next/headers'
import { asSystem } from '@/db/client'
import { readFirstLocation } from '@/lib/agencies/reads'
import { sha256 } from '@/lib/platform/crypto'
import { clientAddress, networkOf } from '@/lib/platform/network'
import { readStaffUser } from '@/lib/sessions/reads/staff'
import { deviceLabel } from '@/lib/sessions/rules'
import { lives } from '@/lib/sessions/types'
import { endStaffSession } from '@/lib/sessions/writes/staff'
import { cookieNames, cookieOptions } from './cookies'
import { currentStaff } from './gates'
import { mayInAgency, type StaffUser } from './roles'
import { signInStaff } from './staff'

export type Entrance = { ok: true; path: string } | { ok: false; because: string }

/** Signs a staff user in within this request: the attempt, the cookie, and where to go first. */
export async function enterAsStaff(email: string, password: string): Promise<Entrance> {
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
    return user ? pathFor(user, await readFirstLocation(tx, user)) : '/'
  })
  return { ok: true, path }
}

/** Where a signed-in user goes first. */
export async function firstPath(user: StaffUser): Promise<string> {
  return pathFor(user, await asSystem('start: where to', tx => readFirstLocation(tx, user)))
}

/** Ends this browser's staff session, if there is one, and forgets its cookie. */
export async function leaveAsStaff(): Promise<void> {
  const user = await currentStaff()
  if (user) await asSystem('sign-out', tx => endStaffSession(tx, user.id, user.sessionId))
  const jar = await cookies()
  jar.set(cookieNames.staff(), '', cookieOptions(0))
}

function pathFor(user: StaffUser, location: { slug: string } | null): string {
  if (location) return `/locations/${location.slug}`
  return mayInAgency(user, 'locations.list') ? '/agency/locations' : '/account'
}

function busy(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `Too many attempts from here. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
}

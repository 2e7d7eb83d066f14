import { asSystem } from '@/db/client'
import { cookieNames } from '@/lib/auth/cookies'
import { seal } from '@/lib/auth/pointer'
import { sha256 } from '@/lib/platform/crypto'
import { readStaffUser } from '@/lib/sessions/reads/staff'
import { beginStaffSession } from '@/lib/sessions/writes/staff'
import { clicks, follow, http, Jar, press } from '../fixtures/http'
import { newNetwork } from '../fixtures/portico'
import { type Caller, type StaffCaller, staffCallers } from './callers'
import type { Staff, World } from './seed'

const isStaff = (caller: Caller): caller is StaffCaller => (staffCallers as readonly string[]).includes(caller)

/** A new session of a user, and its cookie's value. */
export async function beginSession(userId: string): Promise<{ id: string; cookie: string }> {
  return asSystem('test', async tx => {
    const { sid } = await beginStaffSession(tx, userId, 'Mac, Firefox')
    const user = await readStaffUser(tx, sha256(sid))
    const cookie = seal({ sid, scope: userId }, 'staff', new Date(Date.now() + 86_400_000))
    return { id: user?.sessionId ?? '', cookie }
  })
}

async function staffJar({ users }: Staff, caller: StaffCaller): Promise<Jar> {
  const jar = new Jar()
  jar.cookies.set(cookieNames.staff(), (await beginSession(users[caller].id)).cookie)
  return jar
}

/** Keeps what a thief of the portal's cookie would have: nothing of staff's own. */
function portalOnly(jar: Jar, caller: Caller): Jar {
  jar.cookies.delete(cookieNames.staff())
  if (!jar.cookies.has(cookieNames.portal())) throw new Error(`${caller} did not get in`)
  return jar
}

async function asLearner({ learnerLink }: World): Promise<Jar> {
  const jar = new Jar()
  const headers = press(new URL(learnerLink).origin)
  await http(learnerLink, { method: 'POST', headers, body: '', jar, from: newNetwork() })
  return portalOnly(jar, 'learner')
}

async function asOverride({ learnerLink }: World, staff: Staff): Promise<Jar> {
  const jar = await staffJar(staff, 'agency_admin')
  await http(learnerLink, { headers: clicks.Chromium, jar, from: newNetwork() })
  return portalOnly(jar, 'override')
}

async function asCourseUser({ learnerLink, entryId, location }: World, staff: Staff): Promise<Jar> {
  const jar = await staffJar(staff, 'account_user')
  const open = new URL(`/menu/${entryId}/open?location=${location.slug}`, learnerLink).toString()
  await follow(open, { headers: { ...clicks.Chromium, 'sec-fetch-site': 'same-origin' }, jar, from: newNetwork() })
  return portalOnly(jar, 'course_user')
}

async function asViewer({ learnerLink, location, contact }: World, staff: Staff): Promise<Jar> {
  const jar = await staffJar(staff, 'account_user')
  const { origin } = new URL(learnerLink)
  const view = `${origin}/locations/${location.slug}/contacts/${contact.id}/view-as`
  await http(view, { method: 'POST', headers: press(origin), body: '', jar, from: newNetwork() })
  return portalOnly(jar, 'view_as')
}

/** Signs the caller in, and gives the cookies. `world` is where they belong, `elsewhere` where the learner of another location does. */
export async function enter(caller: Caller, staff: Staff, world: World, elsewhere: World): Promise<Jar> {
  if (isStaff(caller)) return staffJar(staff, caller)
  switch (caller) {
    case 'learner':
      return asLearner(world)
    case 'other_learner':
      return asLearner(elsewhere)
    case 'override':
      return asOverride(world, staff)
    case 'course_user':
      return asCourseUser(world, staff)
    case 'view_as':
      return asViewer(world, staff)
    default:
      return new Jar()
  }
}

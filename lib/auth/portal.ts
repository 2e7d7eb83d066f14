import 'server-only'
import { inLocation } from '@/db/client'
import { type Opening, type Outcome, open } from '@/lib/magic-links/open'
import { openUserLink, type UserOpening, type UserOutcome } from '@/lib/magic-links/user-open'
import { noticeNewDevice } from '@/lib/messaging/writes/new-device'
import { sha256 } from '@/lib/platform/crypto'
import { log } from '@/lib/platform/log'
import { lives } from '@/lib/sessions/types'
import { cookieNames } from './cookies'
import { nextAuthDoor } from './next-auth'
import { checkPortalPassword, type PasswordAttempt, type PasswordOutcome } from './portal-password'

export const PORTAL_COOKIE_SECONDS = lives.learnerDays * 86_400

/**
 * The portal's next-auth door. Its provider `magic-link` (beside it `user-link`, for the sidebar, and `password`) is a credentials provider without
 * email and without credentials: its `authorize()` takes the opening from AsyncLocalStorage, where only our route puts it, and opens the link.
 */
let door: ReturnType<typeof makeDoor> | undefined
const makeDoor = () =>
  nextAuthDoor<Opening, Outcome>(
    { purpose: 'portal', provider: 'magic-link', cookieName: cookieNames.portal, maxAgeSeconds: PORTAL_COOKIE_SECONDS },
    open,
  )

/** Opens a link that somebody clicked or pressed; with the session cookie's value where it let them in. */
export function passMagicLink(opening: Opening): Promise<{ outcome: Outcome; cookie: string | null }> {
  door ??= makeDoor()
  return door.pass(opening)
}

let userDoor: ReturnType<typeof makeUserDoor> | undefined
const makeUserDoor = () =>
  nextAuthDoor<UserOpening, UserOutcome>(
    { purpose: 'portal', provider: 'user-link', cookieName: cookieNames.portal, maxAgeSeconds: PORTAL_COOKIE_SECONDS },
    openUserLink,
  )

/** Opens a user's link that the sidebar launched; with the session cookie's value where it let them in. */
export function passUserLink(opening: UserOpening): Promise<{ outcome: UserOutcome; cookie: string | null }> {
  userDoor ??= makeUserDoor()
  return userDoor.pass(opening)
}

let passwordDoor: ReturnType<typeof makePasswordDoor> | undefined
const makePasswordDoor = () =>
  nextAuthDoor<PasswordAttempt, PasswordOutcome>(
    { purpose: 'portal', provider: 'password', cookieName: cookieNames.portal, maxAgeSeconds: PORTAL_COOKIE_SECONDS },
    checkPortalPassword,
  )

/** Tries an address and a password; with the session cookie's value where they let somebody in. */
export function passPassword(attempt: PasswordAttempt): Promise<{ outcome: PasswordOutcome; cookie: string | null }> {
  passwordDoor ??= makePasswordDoor()
  return passwordDoor.pass(attempt)
}

type Opened = Extract<Outcome, { kind: 'opened' }>

/** A press, or a password, signs its device in; the contact is told where it is a new one. Whoever is in stays in if that fails. */
export async function tellOfDevice({ newDevice, signed }: Opened, deviceKey: string): Promise<void> {
  if (!newDevice) return
  try {
    await inLocation(signed.scope, tx => noticeNewDevice(tx, signed.id, sha256(deviceKey)))
  } catch (error) {
    log.error({ err: error }, 'nobody was told of a new device')
  }
}

import 'server-only'
import { type Opening, type Outcome, open } from '@/lib/magic-links/open'
import { openUserLink, type UserOpening, type UserOutcome } from '@/lib/magic-links/user-open'
import { lives } from '@/lib/sessions/types'
import { cookieNames } from './cookies'
import { nextAuthDoor } from './next-auth'

export const PORTAL_COOKIE_SECONDS = lives.learnerDays * 86_400

/**
 * The portal's next-auth door. Its provider `magic-link` (`user-link` beside it, for the sidebar) is a credentials provider without email and without credentials: its
 * `authorize()` takes the opening from AsyncLocalStorage, where only our route puts it, and opens the link.
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

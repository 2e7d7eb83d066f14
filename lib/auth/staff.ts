import 'server-only'
import { asSystem } from '@/db/client'
import { readCredentials } from '@/lib/agencies/reads'
import { writeAgencyAudit } from '@/lib/audit/writes'
import { giveBack, take } from '@/lib/platform/rate-limit'
import { lives } from '@/lib/sessions/types'
import { beginStaffSession } from '@/lib/sessions/writes/staff'
import { cookieNames } from './cookies'
import { nextAuthDoor, type Signed } from './next-auth'
import { verifyPassword } from './password'

type Attempt = { email: string; password: string; network: string; deviceLabel: string }
type Outcome = { signed?: Signed; refused?: 'wrong' | 'busy'; retryAfterSeconds?: number }

const minutes = 15
const limits = {
  account: { limit: 10, windowSeconds: minutes * 60 },
  network: { limit: 50, windowSeconds: minutes * 60 },
}

/**
 * Staff sign-in through next-auth's provider `password`. Unknown address, wrong password and disabled user are one answer, after the
 * same work. Limits run by account together with network, and by network: a stranger who guesses locks nobody out elsewhere, and every
 * limit ends by itself. A right password gives its places back, so only wrong ones count.
 */
let door: ReturnType<typeof makeDoor> | undefined
const makeDoor = () =>
  nextAuthDoor<Attempt, Outcome>(
    { purpose: 'staff', provider: 'password', cookieName: cookieNames.staff, maxAgeSeconds: lives.staffDays * 86_400 },
    checkPassword,
  )

/** Tries a sign-in; the cookie's value on success. */
export async function signInStaff(attempt: Attempt): Promise<{ outcome: Outcome; cookie: string | null }> {
  door ??= makeDoor()
  return door.pass(attempt)
}

async function checkPassword({ email, password, network, deviceLabel }: Attempt): Promise<Outcome> {
  const address = email.trim().toLowerCase()
  const keys = { network: `sign-in/network/${network}`, account: `sign-in/account/${network}/${address}` }
  const { busy, found } = await asSystem('sign-in: limits and account', async tx => {
    const byNetwork = await take(tx, keys.network, limits.network)
    // What the network's limit refuses is no guess: no row is kept for each address that a stranger makes up.
    const byAccount = byNetwork.ok ? await take(tx, keys.account, limits.account) : byNetwork
    const busy = byAccount.ok ? null : byAccount
    return { busy, found: busy ? null : await readCredentials(tx, address) }
  })
  if (busy) return { refused: 'busy', retryAfterSeconds: busy.retryAfterSeconds }
  const fits = await verifyPassword(found?.passwordHash ?? null, password)
  if (!fits || !found) return { refused: 'wrong' }
  return asSystem('sign-in: session', async tx => {
    await giveBack(tx, [keys.network, keys.account])
    const { sid } = await beginStaffSession(tx, found.id, deviceLabel)
    await writeAgencyAudit(tx, found.agencyId, found.id, { act: 'staff.signed_in', details: { device: deviceLabel } })
    return { signed: { id: found.id, sid: sid.toString('base64url'), scope: found.id } }
  })
}

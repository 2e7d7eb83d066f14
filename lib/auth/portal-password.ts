import 'server-only'
import { asSystem, inLocation, type SystemTx } from '@/db/client'
import { readLocationBySlug } from '@/lib/agencies/reads'
import { readPasswordHolders } from '@/lib/contacts/reads'
import { type Opening, type Outcome, open } from '@/lib/magic-links/open'
import { dateToIat } from '@/lib/magic-links/token'
import { sha256 } from '@/lib/platform/crypto'
import { giveBack, type LimitAnswer, take } from '@/lib/platform/rate-limit'
import { whoseIs } from './password'

/** What somebody typed on a portal's sign-in page, and what their browser showed. */
export type PasswordAttempt = Pick<Opening, 'portal' | 'deviceKey' | 'deviceLabel'> & {
  slug: string
  /** Lower case. */
  email: string
  password: string
  network: string
}

/** `wrong` says nothing about whether anybody has this address, or a password. */
export type PasswordOutcome =
  | Extract<Outcome, { kind: 'opened' | 'refused' }>
  | { kind: 'wrong'; signed?: undefined }
  | { kind: 'busy'; signed?: undefined; retryAfterSeconds: number }

const quarterHour = 900
const limits = {
  network: { limit: 50, windowSeconds: quarterHour },
  both: { limit: 10, windowSeconds: quarterHour },
  /** From all networks together. Whoever owns the address has a link, which no guesser can shut. */
  address: { limit: 100, windowSeconds: 86_400 },
}

/**
 * A learner's sign-in by address and password. A right one is as if that contact had pressed a link made now: the same staircase, device cap,
 * session and refusals. Unknown address, no password and a wrong one are one answer after the same work. Only wrong ones count.
 */
export async function checkPortalPassword(attempt: PasswordAttempt): Promise<PasswordOutcome> {
  const { slug, email, password, network } = attempt
  const address = `${slug}/${sha256(email).toString('base64url')}`
  const keys = {
    network: `portal-password/network/${network}`,
    both: `portal-password/both/${network}/${address}`,
    address: `portal-password/address/${address}`,
  }
  const { busy, location } = await asSystem('password: limits and location', async tx => {
    return { busy: await firstBusy(tx, keys), location: await readLocationBySlug(tx, slug) }
  })
  if (busy) return { kind: 'busy', retryAfterSeconds: busy.retryAfterSeconds }
  const holders = location ? await inLocation(location.id, tx => readPasswordHolders(tx, email)) : []
  const theirs = await whoseIs(holders, password)
  if (!location || theirs.length === 0) return { kind: 'wrong' }
  await asSystem('password: right', tx => giveBack(tx, Object.values(keys)))
  return enter(attempt, location, theirs)
}

/** Takes a place of each; the first limit that is reached. What it refuses is no guess, so it uses up none of the next ones. */
async function firstBusy(tx: SystemTx, keys: Record<keyof typeof limits, string>): Promise<LimitAnswer | null> {
  for (const key of ['network', 'both', 'address'] as const) {
    const answer = await take(tx, keys[key], limits[key])
    if (!answer.ok) return answer
  }
  return null
}

/** Contacts of one address may have the same password too: whoever may enter does. */
async function enter(
  { portal, deviceKey, deviceLabel }: PasswordAttempt,
  location: { number: number; linksGeneration: number },
  holders: Awaited<ReturnType<typeof readPasswordHolders>>,
): Promise<PasswordOutcome> {
  let refused: PasswordOutcome = { kind: 'wrong' }
  for (const { id, linkGeneration, passwordHash } of holders) {
    const link: Opening['link'] = {
      kind: 1,
      kid: 0,
      locationNumber: location.number,
      principalId: id,
      iat: dateToIat(new Date()),
      ttlHours: 1,
      linksGeneration: location.linksGeneration,
      principalGeneration: linkGeneration,
      jti: null,
    }
    // Without the browser's staff session: what was typed is the learner's own, and never an admin's way to all courses.
    const outcome = await open({ link, intent: 'press', portal, staff: null, deviceKey, deviceLabel, passwordHash })
    if (outcome.kind === 'opened') return outcome
    if (outcome.kind === 'refused') refused = outcome
  }
  return refused
}

/** Counts one try at a learner's own password on their account page: at the current one, or to set, change or remove it. */
export function countOwnPassword(contactId: string): Promise<LimitAnswer> {
  return asSystem('own password', tx => take(tx, `portal-password/own/${contactId}`, limits.both))
}

import { hash, verify } from '@node-rs/argon2'
import { onGlobal } from '@/lib/platform/global'

// OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. Argon2id is the library's default.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The PHC string of a password under argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/** Whether the password fits. With `null` (no such account) it works as long and says no, so that time tells nothing. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const nobody = await onGlobal('auth.nobodysHash', () => hashPassword('nobody has this password'))
  const fits = await verify(stored ?? nobody, password)
  return stored !== null && fits
}

/** How many hashes are tried together: an address has seldom more, and one that has fewer takes as long. */
const TOGETHER = 3

/** Those of `holders` whose password this is. Tried together with nobody's, so that time does not tell how many there are, or none. */
export async function whoseIs<T extends { passwordHash: string }>(
  holders: readonly T[],
  password: string,
): Promise<T[]> {
  const places = Math.max(1, Math.ceil(holders.length / TOGETHER)) * TOGETHER
  const tried = await Promise.all(
    Array.from({ length: places }, (_, n) => verifyPassword(holders[n]?.passwordHash ?? null, password)),
  )
  return holders.filter((_, n) => tried[n])
}

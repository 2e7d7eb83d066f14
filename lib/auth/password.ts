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

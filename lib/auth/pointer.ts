import { derivedKey, equalBytes, hmac } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'

const SID = 32
const SCOPE = 16
const MAC = 32
const LENGTH = SID + SCOPE + 4 + MAC

/** What a session cookie says: where the session's row is. It holds no right of its own. */
export type Pointer = {
  /** The session's 32 random bytes; the database holds their SHA-256. */
  sid: Buffer
  /** The location's id (portal) or the user's (staff). */
  scope: string
}

/**
 * Seals a pointer: base64url of sid, scope, expiry (uint32, seconds) and HMAC-SHA256 of them under a key derived from AUTH_SECRET for
 * `purpose`. Ours in place of next-auth's encrypted token: there is nothing to hide in it, and encrypting costs a third of a redemption.
 */
export function seal(pointer: Pointer, purpose: string, expires: Date): string {
  const body = Buffer.alloc(LENGTH - MAC)
  pointer.sid.copy(body, 0, 0, SID)
  Buffer.from(pointer.scope.replaceAll('-', ''), 'hex').copy(body, SID)
  body.writeUInt32BE(Math.floor(expires.getTime() / 1000), SID + SCOPE)
  return Buffer.concat([body, hmac(keyOf(env().AUTH_SECRET[0] as string, purpose), body)]).toString('base64url')
}

/** Opens what `seal` made; null for anything else. All secrets of AUTH_SECRET verify, so that a rotation signs nobody out. */
export function unseal(text: string | undefined, purpose: string, now = new Date()): Pointer | null {
  if (!text || text.length !== Math.ceil((LENGTH * 4) / 3)) return null
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== LENGTH || bytes.toString('base64url') !== text) return null
  const body = bytes.subarray(0, LENGTH - MAC)
  const mac = bytes.subarray(LENGTH - MAC)
  if (!env().AUTH_SECRET.some(secret => equalBytes(hmac(keyOf(secret, purpose), body), mac))) return null
  if (body.readUInt32BE(SID + SCOPE) * 1000 <= now.getTime()) return null
  return { sid: Buffer.from(body.subarray(0, SID)), scope: uuidOf(body.subarray(SID, SID + SCOPE)) }
}

const keyOf = (secret: string, purpose: string) => derivedKey(secret, `session cookie/${purpose}`)

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

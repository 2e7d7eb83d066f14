import { derivedKey, equalBytes, hmac, sha256 } from '@/lib/platform/crypto'

/*
 * A launch proof: /menu/<id>/open gives it to /u/<token>, so that a user's link acts only when the sidebar asked for it a moment ago.
 * offset 0: menu link's id, 16 bytes · 16: expiry, uint32 big endian, seconds since 1970 · 20: HMAC-SHA256 over (staff session, menu link,
 * SHA-256 of the token, expiry), its first 16 bytes. 36 bytes are 48 base64url characters, which have one spelling.
 */
export const LAUNCH_SECONDS = 60
const BODY = 20
const MAC = 16
const SHAPE = /^[A-Za-z0-9_-]{48}$/

export type Launch = { menuLinkId: string; staffSessionId: string; token: string }

/** Makes the proof; `secret` signs, `now` begins its 60 seconds. */
export function launchProof({ menuLinkId, staffSessionId, token }: Launch, now: Date, secret: string): string {
  const body = Buffer.alloc(BODY)
  bytesOf(menuLinkId).copy(body)
  body.writeUInt32BE(Math.floor(now.getTime() / 1000) + LAUNCH_SECONDS, 16)
  return Buffer.concat([body, sign(body, { staffSessionId, token }, secret)]).toString('base64url')
}

/**
 * The menu link that a proof names, if it was made for this staff session and this token and its time is not over; else null. All
 * `secrets` verify, so that a rotation breaks nothing. Never throws.
 */
export function launchedFrom(
  proof: string | null,
  { staffSessionId, token }: Omit<Launch, 'menuLinkId'>,
  now: Date,
  secrets: readonly string[],
): string | null {
  if (!proof || !SHAPE.test(proof)) return null
  const bytes = Buffer.from(proof, 'base64url')
  const body = bytes.subarray(0, BODY)
  const mac = bytes.subarray(BODY)
  if (!secrets.some(secret => equalBytes(sign(body, { staffSessionId, token }, secret), mac))) return null
  const left = body.readUInt32BE(16) - now.getTime() / 1000
  // One that lasts longer was made by a clock far ahead of ours.
  if (left <= 0 || left > 2 * LAUNCH_SECONDS) return null
  return body.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function sign(body: Buffer, { staffSessionId, token }: Omit<Launch, 'menuLinkId'>, secret: string): Buffer {
  const data = Buffer.concat([bytesOf(staffSessionId), body.subarray(0, 16), sha256(token), body.subarray(16)])
  return hmac(derivedKey(secret, 'menu launch'), data).subarray(0, MAC)
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

import 'server-only'
import type { LocationTx } from '@/db/client'
import { writeAudit } from '@/lib/audit/writes'
import { withdrawEmailConsent } from '@/lib/contacts/writes/reach'
import { derivedKey, equalBytes, hmac } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'

const MAC_BYTES = 16
const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const macWith = (secret: string, payload: Uint8Array) =>
  hmac(derivedKey(secret, 'unsubscribe v1'), payload).subarray(0, MAC_BYTES)

/** Where one press ends mail that a contact did not ask for. Signed, so that nobody can do it for another one. */
export function unsubscribeUrl(locationId: string, contactId: string): string {
  const payload = Buffer.concat([bytesOf(locationId), bytesOf(contactId)])
  const token = Buffer.concat([payload, macWith(env().AUTH_SECRET[0] ?? '', payload)]).toString('base64url')
  return `${env().APP_URL}/api/unsubscribe/${token}`
}

/** Whose mail such an address ends; null: it is none of ours. */
export function readUnsubscribe(token: string): { locationId: string; contactId: string } | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 32 + MAC_BYTES || bytes.toString('base64url') !== token) return null
  const payload = bytes.subarray(0, 32)
  if (!env().AUTH_SECRET.some(secret => equalBytes(macWith(secret, payload), bytes.subarray(32)))) return null
  return { locationId: uuidOf(payload, 0), contactId: uuidOf(payload, 16) }
}

function uuidOf(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Ends mail that the contact did not ask for. */
export async function unsubscribe(tx: LocationTx, contactId: string): Promise<void> {
  await withdrawEmailConsent(tx, contactId)
  await writeAudit(tx, tx.locationId, null, {
    act: 'contact.changed',
    contactId,
    details: { changed: ['emailConsentAt'], by: 'contact' },
  })
}

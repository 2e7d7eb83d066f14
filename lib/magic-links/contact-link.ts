import 'server-only'
import { sha256 } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { currentKeys } from './keys'
import { mint } from './token'

export type ContactLinkInput = {
  location: { number: number; linksGeneration: number }
  contact: { id: string; linkGeneration: Uint8Array }
  /** 1..8784, from now on. */
  ttlHours: number
  /** Works once: spent by a press. */
  once: boolean
  /** Works once: six bytes, so that a retry makes the same link; random if not given. */
  jti?: Uint8Array
  /** A page inside the portal, as `lessonPath` gives it; else the library. */
  to?: string
  now?: Date
}

/** `iat` in seconds since 2024-01-01, as used: with the contact and the kind it is how audit rows and messages name the link. */
export type ContactLink = { url: string; token: string; kind: 1 | 3; iat: number; expiresAt: Date }

/**
 * Makes a learner's link; writes nothing, so whoever asks for it also writes the audit row, without the URL.
 * Throws RangeError if a value does not fit a token.
 */
export function mintContactLink({
  location,
  contact,
  ttlHours,
  once,
  jti,
  to,
  now = new Date(),
}: ContactLinkInput): ContactLink {
  const kind = once ? 3 : 1
  const { token, iat, expiresAt } = mint({
    kind,
    locationNumber: location.number,
    principalId: contact.id,
    ttlHours,
    linksGeneration: location.linksGeneration,
    principalGeneration: contact.linkGeneration,
    ...(once && jti ? { jti } : {}),
    now,
    keys: currentKeys(),
  })
  const query = to ? `?to=${encodeURI(to)}` : ''
  return { url: `${env().APP_URL}/m/${token}${query}`, token, kind, iat, expiresAt }
}

/** Tells whether a link that is made again is the same one, and says nothing of its token. */
export const proofOf = (token: string): string => sha256(token).toString('hex', 0, 8)

/** The page of a lesson inside its portal, for a link's `to`. */
export function lessonPath(productId: string, lessonId: string): string {
  return `/courses/${productId}/lessons/${lessonId}`
}

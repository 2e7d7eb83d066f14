import { createHmac } from 'node:crypto'

/** The two login roles; neither owns a table. */
export const APP_ROLE = 'portico_app'
export const SYSTEM_ROLE = 'portico_system'

/**
 * Addresses of the two pools. Named by the operator, or derived: same server and database as the owner's, the role's own name and a
 * password that follows from AUTH_SECRET, so that the migration that makes the role and the process that signs in agree without storing it.
 */
export function roleUrl(ownerUrl: string, role: string, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = rolePassword(role, secret)
  return url.toString()
}

/** A role's password: HMAC-SHA256 of its name under AUTH_SECRET, 32 hex characters. */
export function rolePassword(role: string, secret: string): string {
  return createHmac('sha256', secret).update(`db role ${role}`).digest('hex').slice(0, 32)
}

import { env } from '@/lib/platform/env'

// No name may be the beginning of another: next-auth's session store collects every cookie that starts with its name.
const PORTAL = 'portico.portal'
const STAFF = 'portico.staff'
const DEVICE = 'portico.device'

const secure = () => env().APP_URL.startsWith('https:')
const named = (name: string) => (secure() ? `__Host-${name}` : name)

/** Names of the three cookies that say who somebody is; with `__Host-` where the site is https. */
export const cookieNames = {
  portal: () => named(PORTAL),
  staff: () => named(STAFF),
  device: () => named(DEVICE),
}

/** How long a browser is known as a device. */
export const DEVICE_COOKIE_SECONDS = 400 * 86_400

/** Lax: Strict would not be sent after a click in a mail (docs/traps/10). */
export const cookieOptions = (maxAgeSeconds: number) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: secure(),
  maxAge: maxAgeSeconds,
})

/** A Set-Cookie header's value. */
export function setCookie(name: string, value: string, maxAgeSeconds: number): string {
  const parts = [`${name}=${value}`, 'Path=/', `Max-Age=${maxAgeSeconds}`, 'HttpOnly', 'SameSite=Lax']
  return secure() ? [...parts, 'Secure'].join('; ') : parts.join('; ')
}

/** A cookie's value out of a Cookie header; the first one of that name. */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

import 'server-only'
import { cookies, headers } from 'next/headers'
import { refusalWords } from '@/lib/magic-links/pages/refusal'
import { random } from '@/lib/platform/crypto'
import { clientAddress, networkOf } from '@/lib/platform/network'
import { deviceLabel } from '@/lib/sessions/rules'
import { cookieNames, cookieOptions, DEVICE_COOKIE_SECONDS } from './cookies'
import { unseal } from './pointer'
import { PORTAL_COOKIE_SECONDS, passPassword, tellOfDevice } from './portal'
import type { PasswordOutcome } from './portal-password'

/** Signs a learner in within this request by address (lower case) and password; a refusal sets no cookie. */
export async function enterByPassword(slug: string, email: string, password: string): Promise<PasswordOutcome> {
  const [jar, asked] = await Promise.all([cookies(), headers()])
  const known = jar.get(cookieNames.device())?.value
  const deviceKey = known ?? random(32).toString('base64url')
  const { outcome, cookie } = await passPassword({
    slug,
    email,
    password,
    network: networkOf(clientAddress(asked)),
    portal: unseal(jar.get(cookieNames.portal())?.value, 'portal'),
    deviceKey,
    deviceLabel: deviceLabel(asked.get('user-agent')),
  })
  if (outcome.kind !== 'opened' || !cookie) return outcome
  jar.set(cookieNames.portal(), cookie, cookieOptions(PORTAL_COOKIE_SECONDS))
  if (!known) jar.set(cookieNames.device(), deviceKey, cookieOptions(DEVICE_COOKIE_SECONDS))
  await tellOfDevice(outcome, deviceKey)
  return outcome
}

/** Why the right password lets nobody in: what a link of theirs would say. Null where that is no matter of theirs. */
export function refusedWords({ refusal, known }: Extract<PasswordOutcome, { kind: 'refused' }>) {
  if (!known || refusal.reason === 'replaced' || refusal.reason === 'unavailable') return null
  const { place, contactLanguage } = known
  const { siteName, timeZone, language } = place
  return refusalWords({ refusal, name: siteName, zone: timeZone, lang: contactLanguage ?? language, now: new Date() })
}

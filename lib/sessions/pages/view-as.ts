import 'server-only'
import { cookieNames, readCookie, setCookie } from '@/lib/auth/cookies'
import { signInPath } from '@/lib/auth/paths'
import { unseal } from '@/lib/auth/pointer'
import { PORTAL_COOKIE_SECONDS } from '@/lib/auth/portal'
import { passView } from '@/lib/auth/view-as'
import { contactPath } from '@/lib/contacts/rules/paths'
import { landing } from '@/lib/magic-links/answer'
import { env } from '@/lib/platform/env'
import { isId } from '@/lib/platform/ids'
import { isSameOrigin } from '@/lib/platform/same-origin'
import { deviceLabel } from '../rules'

/**
 * The one way into "View as this learner": a button of one of our own pages posts here. Status: 303 into the portal (to `to`, if that is a page in it),
 * to the sign-in page, or back to the contact's page, which says why there is nothing to see · 403 not from our page · 404 no such contact, or
 * not for this user.
 */
export async function receiveView(request: Request, slug: string, contactId: string): Promise<Response> {
  if (!isSameOrigin(request.headers, env().APP_URL)) return said(403, 'Press the button on our page.')
  if (!isId(contactId)) return said(404, 'There is no such contact.')
  const jar = request.headers.get('cookie')
  const { outcome, cookie } = await passView({
    slug,
    contactId,
    staff: unseal(readCookie(jar, cookieNames.staff()), 'staff'),
    portal: unseal(readCookie(jar, cookieNames.portal()), 'portal'),
    deviceLabel: deviceLabel(request.headers.get('user-agent')),
  })
  if (outcome.kind === 'not_found') return said(404, 'There is no such contact.')
  if (outcome.kind === 'signed_out') return seeOther(signInPath(contactPath(slug, contactId)))
  if (outcome.kind === 'closed') return seeOther(contactPath(slug, contactId))
  const to = new URL(request.url).searchParams.get('to')
  return seeOther(landing(slug, to), cookie && setCookie(cookieNames.portal(), cookie, PORTAL_COOKIE_SECONDS))
}

function seeOther(path: string, cookie: string | null = null): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
  if (cookie) headers.set('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

function said(status: number, words: string): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(words, { status, headers })
}

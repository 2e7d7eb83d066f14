import 'server-only'
import { cookieNames, readCookie, setCookie } from '@/lib/auth/cookies'
import { unseal } from '@/lib/auth/pointer'
import { PORTAL_COOKIE_SECONDS, passMagicLink } from '@/lib/auth/portal'
import { random } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { isAppError } from '@/lib/platform/errors'
import { clientAddress, networkOf } from '@/lib/platform/network'
import { deviceLabel } from '@/lib/sessions/rules'
import { type Outcome as Answerable, answer } from './answer'
import { currentKeys } from './keys'
import { inTurn } from './limits'
import { type Opening, type Outcome, open, placeOf } from './open'
import { classify, factsOf } from './request'
import { parse } from './token'
import type { Intent, Link, Refusal } from './types'
import { buttonViewOf, refusalViewOf } from './views'

const DEVICE_COOKIE_SECONDS = 400 * 86_400

/** A request for `/m/<token>`, whatever its method, from the first look to the answer (MAGIC-LINKS: Opening a link, in order). */
export async function receiveLearnerLink(request: Request, text: string): Promise<Response> {
  const verdict = classify(factsOf(request), env().APP_URL)
  if (verdict === 'head') return answer({ do: 'head' })
  if (verdict === 'forbidden') return refuse(request, { reason: 'forbidden' })
  const parsed = parse(text, currentKeys(), 'm')
  if (!parsed.ok) return refuse(request, { reason: 'incomplete' })
  const intent: Intent = verdict === 'button' ? 'show' : verdict
  try {
    return await opened(request, parsed.link, intent)
  } catch (error) {
    if (isAppError(error) && error.code === 'unavailable') return refuse(request, { reason: 'unavailable' })
    throw error
  }
}

/** A request for `/u/<token>`: a genuine one explains that it works from the app's sidebar and lets nobody in. */
export async function receiveUserLink(request: Request, text: string): Promise<Response> {
  if (request.method === 'HEAD') return answer({ do: 'head' })
  const parsed = parse(text, currentKeys(), 'u')
  if (!parsed.ok) return refuse(request, { reason: 'incomplete' })
  try {
    const place = await placeOf(parsed.link)
    if (!place) return refuse(request, { reason: 'incomplete' })
    return answer({ do: 'refuse', view: refusalViewOf({ reason: 'sidebar_only' }, { place }, request) })
  } catch (error) {
    if (isAppError(error) && error.code === 'unavailable') return refuse(request, { reason: 'unavailable' })
    throw error
  }
}

async function opened(request: Request, link: Link, intent: Intent): Promise<Response> {
  const network = networkOf(clientAddress(request.headers))
  const acts = intent !== 'show'
  const { opening, newDevice } = openingOf(request, link, intent)
  const passed = acts
    ? await inTurn(network, () => passMagicLink(opening))
    : { outcome: await open(opening), cookie: null }
  if ('retryAfterSeconds' in passed) return refuse(request, { reason: 'busy', ...passed })
  const { outcome, cookie } = passed
  return answer(answerable(request, link, outcome, [cookie && portalCookie(cookie), newDevice]))
}

function openingOf(request: Request, link: Link, intent: Intent): { opening: Opening; newDevice: string | null } {
  const jar = request.headers.get('cookie')
  const known = readCookie(jar, cookieNames.device())
  const deviceKey = known ?? random(32).toString('base64url')
  const opening: Opening = {
    link,
    intent,
    portal: unseal(readCookie(jar, cookieNames.portal()), 'portal'),
    staff: unseal(readCookie(jar, cookieNames.staff()), 'staff'),
    deviceKey,
    deviceLabel: deviceLabel(request.headers.get('user-agent')),
  }
  return { opening, newDevice: known ? null : setCookie(cookieNames.device(), deviceKey, DEVICE_COOKIE_SECONDS) }
}

const portalCookie = (value: string) => setCookie(cookieNames.portal(), value, PORTAL_COOKIE_SECONDS)

function answerable(request: Request, link: Link, outcome: Outcome, cookies: (string | null)[]): Answerable {
  const to = new URL(request.url).searchParams.get('to')
  switch (outcome.kind) {
    case 'opened': {
      const setCookies = cookies.filter(cookie => cookie !== null)
      return { do: 'opened', slug: outcome.known.place.slug, to, setCookies }
    }
    case 'resume':
      return { do: 'resume', slug: outcome.known.place.slug, to }
    case 'button':
      return { do: 'button', view: buttonViewOf(link, outcome, request) }
    case 'refused':
      return { do: 'refuse', view: refusalViewOf(outcome.refusal, outcome.known, request) }
  }
}

const refuse = (request: Request, refusal: Refusal) =>
  answer({ do: 'refuse', view: refusalViewOf(refusal, null, request) })

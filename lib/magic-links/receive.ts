import 'server-only'
import { cookieNames, DEVICE_COOKIE_SECONDS, readCookie, setCookie } from '@/lib/auth/cookies'
import { unseal } from '@/lib/auth/pointer'
import { PORTAL_COOKIE_SECONDS, passMagicLink, passUserLink, tellOfDevice } from '@/lib/auth/portal'
import { random } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { isAppError } from '@/lib/platform/errors'
import { clientAddress, networkOf } from '@/lib/platform/network'
import type { PlainRequest } from '@/lib/platform/own-routes'
import { deviceLabel } from '@/lib/sessions/rules'
import { type Outcome as Answerable, answer, type FramedBy } from './answer'
import { currentKeys } from './keys'
import { inTurn } from './limits'
import { askPath } from './new-link'
import { type Opening, type Outcome, open } from './open'
import { classify, factsOf } from './request'
import { noteShown } from './shown'
import { parse } from './token'
import type { Intent, Link, Refusal } from './types'
import { buttonViewOf, refusalViewOf } from './views'

/** A request for `/m/<token>`, whatever its method, from the first look to the answer (MAGIC-LINKS: Opening a link, in order). */
export async function receiveLearnerLink(request: PlainRequest, text: string): Promise<Response> {
  const verdict = classify(factsOf(request), env().APP_URL)
  if (verdict === 'head') return answer({ do: 'head' })
  if (verdict === 'forbidden') return refuse(request, { reason: 'forbidden' })
  const parsed = parse(text, currentKeys(), 'm')
  if (!parsed.ok) return refuse(request, { reason: 'incomplete' })
  const intent: Intent = verdict === 'button' ? 'show' : verdict
  try {
    return await opened(request, { link: parsed.link, token: text }, intent)
  } catch (error) {
    if (isAppError(error) && error.code === 'unavailable') return refuse(request, { reason: 'unavailable' })
    throw error
  }
}

/**
 * A request for `/u/<token>`. It acts on its launch proof alone, in a window or in a frame of ours; pasted, mailed or framed elsewhere it
 * explains itself and lets nobody in (MAGIC-LINKS: The user's link and the sidebar).
 */
export async function receiveUserLink(request: PlainRequest, text: string): Promise<Response> {
  if (request.method === 'HEAD') return answer({ do: 'head' })
  const parsed = parse(text, currentKeys(), 'u')
  if (!parsed.ok) return refuse(request, { reason: 'incomplete' }, '*')
  try {
    return await openedByUser(request, parsed.link, text)
  } catch (error) {
    if (isAppError(error) && error.code === 'unavailable') return refuse(request, { reason: 'unavailable' }, "'self'")
    throw error
  }
}

async function openedByUser(request: PlainRequest, link: Link, token: string): Promise<Response> {
  const network = networkOf(clientAddress(request.headers))
  const jar = request.headers.get('cookie')
  // A prefetch that carries the proof would take the portal cookie before anybody asked for it.
  const proof = factsOf(request).speculative ? null : new URL(request.url).searchParams.get('launch')
  const passed = await inTurn(network, () =>
    passUserLink({
      link,
      token,
      proof,
      staff: unseal(readCookie(jar, cookieNames.staff()), 'staff'),
      portal: unseal(readCookie(jar, cookieNames.portal()), 'portal'),
      deviceLabel: deviceLabel(request.headers.get('user-agent')),
    }),
  )
  if ('retryAfterSeconds' in passed) return refuse(request, { reason: 'busy', ...passed }, "'self'")
  const { outcome, cookie } = passed
  if (outcome.kind === 'opened') {
    const setCookies = cookie ? [portalCookie(cookie)] : []
    return answer({ do: 'opened', slug: outcome.place.slug, to: null, setCookies }, "'self'")
  }
  const { refusal, place } = outcome
  // The page of a pasted address may explain itself anywhere; what it says to staff stays among our own pages.
  const toStaff = ('staff' in refusal && refusal.staff) || ('to' in refusal && refusal.to !== null)
  const framedBy = toStaff ? "'self'" : '*'
  return answer({ do: 'refuse', view: refusalViewOf(refusal, place && { place }, request) }, framedBy)
}

async function opened(
  request: PlainRequest,
  { link, token }: { link: Link; token: string },
  intent: Intent,
): Promise<Response> {
  const network = networkOf(clientAddress(request.headers))
  const acts = intent !== 'show'
  const { opening, newDevice } = openingOf(request, link, intent)
  const passed = acts
    ? await inTurn(network, () => passMagicLink(opening))
    : { outcome: await open(opening), cookie: null }
  if ('retryAfterSeconds' in passed) return refuse(request, { reason: 'busy', ...passed })
  const { outcome, cookie } = passed
  if (outcome.kind === 'opened') await tellOfDevice(outcome, opening.deviceKey)
  await noteShown(request, opening, outcome)
  return answer(answerable(request, { link, token }, outcome, [cookie && portalCookie(cookie), newDevice]))
}

function openingOf(request: PlainRequest, link: Link, intent: Intent): { opening: Opening; newDevice: string | null } {
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

function answerable(
  request: PlainRequest,
  { link, token }: { link: Link; token: string },
  outcome: Outcome,
  cookies: (string | null)[],
): Answerable {
  const to = request.url.includes('?') ? new URL(request.url).searchParams.get('to') : null
  switch (outcome.kind) {
    case 'opened': {
      const setCookies = cookies.filter(cookie => cookie !== null)
      return { do: 'opened', slug: outcome.slug, to, setCookies }
    }
    case 'resume':
      return { do: 'resume', slug: outcome.known.place.slug, to }
    case 'button':
      return { do: 'button', view: buttonViewOf(link, outcome, request) }
    case 'refused':
      return { do: 'refuse', view: refusalViewOf(outcome.refusal, outcome.known, request, askPath(token)) }
  }
}

const refuse = (request: PlainRequest, refusal: Refusal, framedBy?: FramedBy) =>
  answer({ do: 'refuse', view: refusalViewOf(refusal, null, request) }, framedBy)

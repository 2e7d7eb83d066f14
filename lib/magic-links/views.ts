import { viewAsPath } from '@/lib/contacts/rules/paths'
import { type Lang, langOf } from '@/lib/language/types'
import { brandOf } from '@/lib/platform/colour'
import type { PlainRequest } from '@/lib/platform/own-routes'
import { formatPhone } from '@/lib/platform/phone'
import type { Outcome } from './open'
import type { ButtonView } from './pages/button'
import type { PageFrame } from './pages/frame'
import type { RefusalView } from './pages/refusal'
import type { SentView } from './pages/sent'
import type { Known, Place } from './reads'
import { expiresAt } from './token'
import type { Link, Refusal } from './types'

type Where = { place: Place; contactLanguage?: Lang | null }

/** What the button page shows for an opening that waits for a press. */
export function buttonViewOf(
  link: Link,
  { known, decision }: Extract<Outcome, { kind: 'button' }>,
  request: PlainRequest,
): ButtonView {
  const { contact, portalSession, location, staff } = known.facts
  const to = new URL(request.url).searchParams.get('to') ?? undefined
  return {
    ...frameOf(known, request),
    as: decision.as,
    reasons: decision.reasons,
    who: contact?.maskedEmail ?? '•••',
    current: portalSession?.live ? portalSession.maskedName : null,
    cap: location.deviceCap === null ? null : { limit: location.deviceCap, oldestDevice: known.oldestDevice },
    viewAs: contact && staff?.worksHere ? viewAsPath(location.slug, contact.id, to) : null,
    until: earlier(expiresAt(link), agedOut(link, known)),
  }
}

/** What a refusal's page shows; `where` null: nothing is known of the location, or nothing may be said. */
export function refusalViewOf(
  refusal: Refusal,
  where: Where | Known | null,
  request: PlainRequest,
  ask: string | null = null,
): RefusalView {
  return { ...frameOf(where, request), refusal, ask }
}

/** What the page after "Email me a new link" shows; `again` is where it asks once more. */
export function sentViewOf(known: Known, request: PlainRequest, sent: Omit<SentView, keyof PageFrame>): SentView {
  return { ...frameOf(known, request), ...sent }
}

/** The frame of a page that needs no contact. */
export const placeFrame = (place: Place, request: PlainRequest): PageFrame => frameOf({ place }, request)

function frameOf(where: Where | Known | null, request: PlainRequest): PageFrame {
  const wanted = langOf(request.headers.get('accept-language')?.slice(0, 2) ?? null)
  if (!where) return { brand: null, support: { email: null, phone: null }, lang: wanted, zone: 'UTC', now: new Date() }
  const { place } = where
  return {
    brand: {
      name: place.siteName,
      logoUrl: place.logoVersion ? `/portal/${place.slug}/logo/${place.logoVersion}` : null,
      initials: initialsOf(place.siteName),
      colors: brandOf(place.accentColour),
    },
    support: { email: place.supportEmail, phone: place.supportPhone && formatPhone(place.supportPhone) },
    lang: where.contactLanguage ?? place.language,
    zone: place.timeZone,
    now: new Date(),
  }
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

const agedOut = (link: Link, { facts }: Known) =>
  expiresAt({ iat: link.iat, ttlHours: facts.location.maxAgeHours ?? link.ttlHours })
const earlier = (one: Date, other: Date) => (one < other ? one : other)

import type { PlainRequest } from '@/lib/platform/own-routes'

/** What a request to `/m/<token>` gets: an empty answer, a sign-in by click or by press, the button page, or a 403. */
export type Verdict = 'head' | 'act' | 'press' | 'button' | 'forbidden'

/** The parts of a request that tell a person's click from a machine's fetch. Null: the header was not sent. */
export type RequestFacts = {
  method: string
  secFetch: { site: string | null; mode: string | null; dest: string | null; user: string | null }
  /** A prefetch, prerender or preview that says so, or a fetch by the router of Next. */
  speculative: boolean
  webKit: boolean
  origin: string | null
  hasCookie: boolean
}

const PURPOSE_HEADERS = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz']
const SPECULATIVE = /prefetch|prerender|preview/i

/** What came without a person's press, as far as a request tells it. `scanner`: a program of any other kind. */
export type Machine = 'prefetch' | 'preview' | 'scanner'

/** Programs that fetch an address because somebody pasted it into a chat, by how they name themselves. */
const PREVIEWS =
  /bot\b|bot\/|facebookexternalhit|facebot|whatsapp|slack|telegram|discord|linkedin|skypeuripreview|teams|pinterest|embedly|viber|snapchat|preview/i

/** Who shows up where the table says "button page": for support, never for a decision. */
export function machineOf(facts: Pick<RequestFacts, 'speculative'>, userAgent: string): Machine {
  if (facts.speculative) return 'prefetch'
  return PREVIEWS.test(userAgent.slice(0, 512)) ? 'preview' : 'scanner'
}

/** Reads the facts from the route handler's own Request: `headers()` of Next hides some of these headers. */
export function factsOf(request: PlainRequest): RequestFacts {
  const { headers } = request
  return {
    method: request.method.toUpperCase(),
    secFetch: {
      site: headers.get('sec-fetch-site'),
      mode: headers.get('sec-fetch-mode'),
      dest: headers.get('sec-fetch-dest'),
      user: headers.get('sec-fetch-user'),
    },
    speculative: isSpeculative(headers),
    webKit: isWebKit(headers.get('user-agent') ?? ''),
    origin: headers.get('origin'),
    hasCookie: (headers.get('cookie') ?? '') !== '',
  }
}

/**
 * Does this request act, or show the button page? The first row that matches.
 * `appOrigin` is APP_URL, which is an origin; nothing here believes the request's own host.
 */
export function classify(facts: RequestFacts, appOrigin: string): Verdict {
  const row = ROWS.find(({ when }) => when(facts, appOrigin))
  return row ? row.answer : 'button'
}

type Row = { answer: Verdict; when: (facts: RequestFacts, appOrigin: string) => boolean }

const ROWS: readonly Row[] = [
  { answer: 'head', when: f => f.method === 'HEAD' },

  {
    answer: 'forbidden',
    when: f => isPost(f) && (f.secFetch.site === 'cross-site' || f.secFetch.site === 'same-site'),
  },
  { answer: 'press', when: f => isPost(f) && f.secFetch.site === 'same-origin' && isPressed(f) },
  { answer: 'forbidden', when: (f, app) => isPost(f) && !hasSecFetch(f) && f.origin !== null && f.origin !== app },
  { answer: 'press', when: f => isPost(f) && !hasSecFetch(f) && f.origin !== null },
  // Neither header: an old client. With a cookie it could be made to switch its user by a foreign form.
  { answer: 'forbidden', when: f => isPost(f) && !hasSecFetch(f) && f.hasCookie },
  { answer: 'press', when: f => isPost(f) && !hasSecFetch(f) },

  { answer: 'button', when: f => f.method !== 'GET' },
  { answer: 'button', when: f => f.speculative },
  { answer: 'button', when: f => !hasSecFetch(f) || f.secFetch.mode !== 'navigate' },
  { answer: 'forbidden', when: f => f.secFetch.dest !== null && f.secFetch.dest !== 'document' },
  { answer: 'act', when: f => f.secFetch.dest === 'document' && f.secFetch.user === '?1' },
  { answer: 'act', when: f => f.secFetch.dest === 'document' && f.secFetch.user === null && f.webKit },
  { answer: 'button', when: () => true },
]

function isPost(facts: RequestFacts): boolean {
  return facts.method === 'POST'
}

function hasSecFetch({ secFetch }: RequestFacts): boolean {
  return Object.values(secFetch).some(value => value !== null)
}

/** A script's `form.submit()` sends no Sec-Fetch-User; neither does a press in Safari, which is told from a fetch by its mode. */
function isPressed({ secFetch, webKit }: RequestFacts): boolean {
  if (secFetch.user === '?1') return true
  return webKit && secFetch.user === null && (secFetch.mode === null || secFetch.mode === 'navigate')
}

function isSpeculative(headers: PlainRequest['headers']): boolean {
  for (const name of headers.keys()) {
    if (name === 'rsc' || name.startsWith('next-router-')) return true
  }
  return PURPOSE_HEADERS.some(name => SPECULATIVE.test(headers.get(name) ?? ''))
}

/** Safari and every browser of iOS: AppleWebKit that is not Chromium in disguise. */
function isWebKit(userAgent: string): boolean {
  return userAgent.includes('AppleWebKit') && !/Chrome\/|Chromium\/|Edg\//.test(userAgent)
}

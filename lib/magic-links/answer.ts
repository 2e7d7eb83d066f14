import { statusOf } from './decide'
import { type ButtonView, buttonPage } from './pages/button'
import { nameOf, type PageFrame, pageOf } from './pages/frame'
import { fill, fillText, html } from './pages/html'
import { type RefusalView, refusalPage } from './pages/refusal'
import { type SentView, sentPage } from './pages/sent'

/** How an opening ended, with all that its answer needs. */
export type Outcome =
  /** `setCookies`: whole Set-Cookie values, as next-auth made them. */
  | { do: 'opened'; slug: string; to: string | null; setCookies: readonly string[] }
  /** The session that is already here: no cookie changes. */
  | { do: 'resume'; slug: string; to: string | null }
  | { do: 'button'; view: ButtonView }
  | { do: 'refuse'; view: RefusalView }
  | { do: 'sent'; view: SentView }
  /** Back to a link's own page. */
  | { do: 'back'; path: string }
  | { do: 'head' }

type Referrer = 'no-referrer' | 'same-origin'

/** Seconds after which a browser may ask again when the database did not answer. */
const RETRY_AFTER_OUTAGE = 10

/** Who may put the answer into a frame: nobody; for a user's link our own app, and anybody around the page that explains it. */
export type FramedBy = "'none'" | "'self'" | '*'

const cspOf = (framedBy: FramedBy) =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
    "base-uri 'none'",
  ].join('; ')

/** The answer to a request for `/m/<token>` or `/u/<token>`. A refusal sets no cookie and takes none away. */
export function answer(outcome: Outcome, framedBy: FramedBy = "'none'"): Response {
  const response = answerOf(outcome)
  response.headers.set('Content-Security-Policy', cspOf(framedBy))
  return response
}

function answerOf(outcome: Outcome): Response {
  switch (outcome.do) {
    case 'opened':
      return seeOther(landing(outcome.slug, outcome.to), outcome.setCookies)
    case 'resume':
      return seeOther(landing(outcome.slug, outcome.to), [])
    case 'button':
      // no-referrer would make the form's Origin `null`, and the press would be refused.
      return page(200, buttonPage(outcome.view), 'same-origin', outcome.view.lang)
    case 'refuse':
      return refused(outcome.view)
    case 'sent':
      return page(200, sentPage(outcome.view), 'same-origin', outcome.view.lang)
    case 'back':
      return seeOther(outcome.path, [])
    case 'head':
      return new Response(null, { status: 200, headers: headersOf('no-referrer') })
  }
}

/** A page of its own in the look of these: one sentence, and one button that posts to the same address, or none. */
export function answerPage(
  frame: PageFrame,
  { title, body, press }: { title: string; body: string; press: string | null },
): Response {
  const values = { name: nameOf(frame) }
  const button = press && html`<form method="post"><button class="button" type="submit">${press}</button></form>`
  const parts = { heading: fillText(title, values), body: [fill(body, values)], way: button || null, notes: [] }
  const response = page(200, pageOf(frame, parts), 'same-origin', frame.lang)
  response.headers.set('Content-Security-Policy', cspOf("'none'"))
  return response
}

const INSIDE = /^\/(?:courses(?:\/[A-Za-z0-9-]{1,64}(?:\/lessons\/[A-Za-z0-9-]{1,64})?)?\/?)?$/

/**
 * Where a link leads: `to` if it is a page inside this location's portal (with or without `/portal/<slug>` before
 * it), else the library. The answer is built from parts that can't leave the portal, never from `to` as it came.
 */
export function landing(slug: string, to: string | null): string {
  const library = `/portal/${encodeURIComponent(slug)}`
  if (to === null) return library
  const inside = to.startsWith(library) ? to.slice(library.length) : to
  if (!INSIDE.test(inside)) return library
  const [, course, , lesson] = inside.split('/').filter(part => part !== '')
  if (course === undefined) return library
  return lesson === undefined ? `${library}/courses/${course}` : `${library}/courses/${course}/lessons/${lesson}`
}

function seeOther(path: string, setCookies: readonly string[]): Response {
  const headers = headersOf('no-referrer')
  headers.set('Location', path)
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

function refused(view: RefusalView): Response {
  const { refusal } = view
  // A form's Origin would be `null` under no-referrer.
  const referrer = view.ask ? 'same-origin' : 'no-referrer'
  const response = page(statusOf(refusal.reason), refusalPage(view), referrer, view.lang)
  if (refusal.reason === 'busy') {
    response.headers.set('Retry-After', String(Math.max(1, Math.ceil(refusal.retryAfterSeconds))))
  }
  if (refusal.reason === 'unavailable') response.headers.set('Retry-After', String(RETRY_AFTER_OUTAGE))
  return response
}

function page(status: number, html: string, referrer: Referrer, lang: string): Response {
  const headers = headersOf(referrer)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', lang)
  return new Response(html, { status, headers })
}

function headersOf(referrer: Referrer): Headers {
  return new Headers({
    'Cache-Control': 'no-store',
    'Referrer-Policy': referrer,
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex, noarchive',
  })
}

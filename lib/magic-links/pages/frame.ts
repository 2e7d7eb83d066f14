import { linkPages } from '@/lib/language/link-pages'
import { dirOf, type Lang } from '@/lib/language/types'
import { fill, type Html, html, markup } from './html'
import { STYLE } from './style'

/** How a location looks to its learners. Colours are CSS colours whose pairs have been checked for contrast. */
type Brand = {
  name: string
  /** A path of this site, or null: the arch with the initials. */
  logoUrl: string | null
  initials: string
  colors: { brand: string; brandInk: string; brandDark: string; brandDarkInk: string }
}

/** Whom a learner may ask. */
export type Support = { email: string | null; phone: string | null }

/** What every page of a link needs. Brand null: nothing is known of the location, so the page is Portico's own. */
export type PageFrame = {
  brand: Brand | null
  support: Support
  lang: Lang
  /** The location's IANA time zone. */
  zone: string
  now: Date
}

/** The parts of one page; `heading` also names the document. */
export type PageParts = {
  heading: string
  body: readonly Html[]
  way: Html | null
  notes: readonly Html[]
}

const COLOUR = /^(?:#[0-9a-f]{3,8}|(?:oklch|rgb|hsl)\([\d.%\s,/deg-]+\))$/i
const OWN_PATH = /^\/(?![/\\])/

/** The name to speak of: the location's, or the product's own. */
export function nameOf({ brand }: Pick<PageFrame, 'brand'>): string {
  return brand?.name ?? 'Portico'
}

/** One complete document: brand on top, one heading, the reason, one way forward, whom to ask. No script, no foreign file. */
export function pageOf(frame: PageFrame, { heading, body, way, notes }: PageParts): string {
  const name = nameOf(frame)
  const { preview } = linkPages[frame.lang]
  const foot = notes.length > 0 ? html`<div class="foot">${notes.map(note => html`<p>${note}</p>`)}</div>` : null
  const page = html`<!doctype html>
<html lang="${frame.lang}" dir="${dirOf(frame.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} · ${name}</title>
<link rel="preload" href="/fonts/geist.woff2" as="font" type="font/woff2" crossorigin>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<meta name="robots" content="noindex, noarchive">
<meta name="format-detection" content="telephone=no, email=no, address=no">
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${preview.title}">
<meta property="og:description" content="${preview.description}">
<style>${markup(STYLE)}</style>
</head>
<body${brandAttributes(frame.brand)}>
<main>
<p class="brand">${mark(frame.brand)}<span>${name}</span></p>
<div class="card">
<h1>${heading}</h1>
<div class="text">${body.map(paragraph => html`<p>${paragraph}</p>`)}</div>
${way && html`<div class="way">${way}</div>`}
</div>
${foot}
</main>
</body>
</html>
`
  return page.text
}

/** The line that says whom to ask, with live addresses; null if there is none. */
export function supportLine(
  { email, phone }: Support,
  texts: { email: string; phone: string; both: string },
): Html | null {
  const mail = email && html`<a href="${mailTo(email)}">${email}</a>`
  const call = phone && html`<a class="whole" dir="ltr" href="${telTo(phone)}">${phone}</a>`
  if (mail && call) return fill(texts.both, { email: mail, phone: call })
  if (mail) return fill(texts.email, { email: mail })
  return call ? fill(texts.phone, { phone: call }) : null
}

/** The one thing to press, as a link; `target` where it has to leave a frame. */
export function linkButton(href: string, label: string, target: '_top' | null = null): Html {
  return html`<a class="button" href="${href}"${target && html` target="${target}"`}>${label}</a>`
}

/** A `mailto:` address that no character of the address can break out of. */
export function mailTo(email: string, subject?: string): string {
  const to = encodeURIComponent(email).replace('%40', '@')
  return subject ? `mailto:${to}?subject=${encodeURIComponent(subject)}` : `mailto:${to}`
}

/** A `tel:` address: a leading plus and the digits. */
export function telTo(phone: string): string {
  return `tel:${phone.trim().startsWith('+') ? '+' : ''}${phone.replace(/\D/g, '')}`
}

function brandAttributes(brand: Brand | null): Html | null {
  if (!brand) return null
  const { brand: light, brandInk, brandDark, brandDarkInk } = brand.colors
  const colours = [light, brandInk, brandDark, brandDarkInk]
  // A value that is not a plain colour could add rules of its own: the product's colours then.
  if (!colours.every(colour => COLOUR.test(colour))) return null
  const style = `--brand:${light};--brand-ink:${brandInk};--brand-dark:${brandDark};--brand-dark-ink:${brandDarkInk}`
  return html` data-brand style="${style}"`
}

function mark(brand: Brand | null): Html {
  if (!brand) {
    return html`<svg aria-hidden="true" viewBox="0 0 20 20"><path class="arch" fill-rule="evenodd" d="M1 19V10a9 9 0 0 1 18 0v9H1Zm5.5 0h7v-8.5a3.5 3.5 0 0 0-7 0V19Z"/></svg>`
  }
  if (brand.logoUrl && OWN_PATH.test(brand.logoUrl))
    return html`<img src="${brand.logoUrl}" alt="" width="40" height="40">`
  return html`<svg aria-hidden="true" viewBox="0 0 32 32"><path class="arch" d="M2 30V16a14 14 0 0 1 28 0v14Z"/><text class="initials" x="16" y="18.5" text-anchor="middle" dominant-baseline="central">${brand.initials}</text></svg>`
}

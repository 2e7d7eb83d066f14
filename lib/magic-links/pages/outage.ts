import { outage } from '@/lib/language/outage'
import type { Lang } from '@/lib/language/types'
import { linkButton, pageOf } from './frame'
import { html } from './html'

/** The page that stands in for every other while the database does not answer: no location is known, nothing needs a script. */
export function outagePage(lang: Lang): string {
  const { title, body, tryAgain } = outage[lang]
  const frame = { brand: null, support: { email: null, phone: null }, lang, zone: 'UTC', now: new Date() }
  // An empty address is the page that was asked for.
  return pageOf(frame, { heading: title, body: [html`${body}`], way: linkButton('', tryAgain), notes: [] })
}

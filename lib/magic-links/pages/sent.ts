import { asking } from '@/lib/language/asking'
import { emailTexts } from '@/lib/language/emails'
import { linkPages } from '@/lib/language/link-pages'
import { nameOf, type PageFrame, pageOf, supportLine } from './frame'
import { fill, type Html, html } from './html'

/** `again`: where the form asks once more; `askedAt`: when this one was asked for, in seconds; `tooSoon`: it was not taken. */
export type SentView = PageFrame & { again: string; askedAt: number; tooSoon: boolean }

/** After how many seconds another mail may be asked for. */
export const AGAIN_AFTER_SECONDS = 30

/**
 * The page after "Email me a new link": the same words whether a mail went or not. Its button appears after 30 seconds, counted down by the
 * stylesheet; the server looks at the time once more.
 */
export function sentPage(view: SentView): string {
  const texts = asking[view.lang]
  const name = nameOf(view)
  const subject = emailTexts[view.lang].yourLink.subject
  const support = supportLine(view.support, linkPages[view.lang].support)
  const body = [fill(texts.body.link, { name, subject }), fill(texts.nothing, {})]
  return pageOf(view, {
    heading: texts.title,
    body: view.tooSoon ? [fill(texts.tooSoon, {}), ...body] : body,
    way: againForm(view),
    notes: support ? [support] : [],
  })
}

function againForm({ again, askedAt, lang }: SentView): Html {
  const texts = asking[lang]
  const wait = fill(texts.wait, { seconds: html`<span class="seconds"></span>` })
  return html`<p class="button plain waiting" aria-hidden="true"><span>${wait}</span></p><form method="post" action="${again}" class="later"><input type="hidden" name="asked" value="${askedAt}"><button class="button plain" type="submit">${texts.again}</button></form>`
}

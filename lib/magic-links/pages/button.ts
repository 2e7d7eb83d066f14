import { linkPages } from '@/lib/language/link-pages'
import type { LinkPagesText } from '@/lib/language/link-pages/text'
import type { ButtonReason } from '../types'
import { momentWords } from './dates'
import { nameOf, type PageFrame, pageOf, supportLine } from './frame'
import { fill, fillText, type Html, html } from './html'

export type ButtonView = PageFrame & {
  as: 'learner' | 'override'
  reasons: readonly ButtonReason[]
  /** The masked address of the link's contact. */
  who: string
  /** Who is signed in here now, masked; needed for `switch_person`. */
  current: string | null
  /** What `device_cap` would do. */
  cap: { limit: number; oldestDevice: string | null } | null
  /** Where staff who may see the portal as this contact press for that. */
  viewAs: string | null
  /** Until when the link opens. */
  until: Date
}

/**
 * The page that asks before it signs in: says all that a press will do, and holds one form to its own address; for staff who may, a second one that
 * only looks.
 */
export function buttonPage(view: ButtonView): string {
  const texts = linkPages[view.lang]
  const values = { name: nameOf(view), who: view.who, current: view.current ?? '•••' }
  const [first, ...others] = deedsOf(view, texts)
  const { viewAs } = texts.button
  const deeds = offersView(view) ? [first, ...others, viewAs] : [first, ...others]
  const body = deeds.flatMap(deed => deed.body.map(paragraph => fill(paragraph, values)))
  const support = supportLine(view.support, texts.button.support)
  const until = momentWords(view.until, view.now, view.zone, view.lang)
  const note = fill(noteOf(view, texts), { name: values.name, until })
  return pageOf(view, {
    heading: fillText(first.title, values),
    body: [...body, ...capLine(view, texts)],
    way: html`<form method="post"><button class="button" type="submit">${fillText(first.press, values)}</button></form>${viewAsForm(view, texts)}`,
    notes: support ? [note, support] : [note],
  })
}

const offersView = ({ viewAs, reasons }: ButtonView) => viewAs !== null && reasons.includes('staff_without_override')

/** Beside "It will count as theirs": the same to look at, and nothing counts. */
function viewAsForm(view: ButtonView, { button }: LinkPagesText): Html | null {
  if (!offersView(view) || view.viewAs === null) return null
  return html`<form method="post" action="${view.viewAs}"><button class="button plain" type="submit">${button.viewAs.press}</button></form>`
}

type Deed = LinkPagesText['button']['enter']

/** What a press does, the gravest first: it heads the page and names the button. */
function deedsOf({ as, reasons }: ButtonView, { button }: LinkPagesText): [Deed, ...Deed[]] {
  if (as === 'override') return [button.override]
  const switches = reasons.includes('switch_person')
  if (reasons.includes('staff_without_override')) {
    return switches ? [button.asStaff, button.switchPerson] : [button.asStaff]
  }
  return switches ? [button.switchPerson] : [button.enter]
}

function capLine({ reasons, cap }: ButtonView, { button }: LinkPagesText): Html[] {
  if (!reasons.includes('device_cap') || !cap) return []
  if (cap.oldestDevice === null) return [fill(button.deviceCap, { cap: cap.limit })]
  return [fill(button.deviceCapNamed, { cap: cap.limit, device: cap.oldestDevice })]
}

function noteOf({ reasons }: ButtonView, { button: { notes } }: LinkPagesText): string {
  if (reasons.includes('one_time')) return notes.oneTime
  if (reasons.includes('always_confirm')) return notes.always
  if (reasons.includes('new_device')) return notes.newDevice
  return reasons.includes('not_a_click') ? notes.notAClick : notes.opensUntil
}

import { linkPages } from '@/lib/language/link-pages'
import type { RefusalPage } from '@/lib/language/link-pages/text'
import type { Refusal } from '../types'
import { dateWords, waitWords } from './dates'
import { linkButton, mailTo, nameOf, type PageFrame, pageOf, supportLine, telTo } from './frame'
import { fill, fillText, type Html, html } from './html'

/** `ask`: where a press asks for a new link by email; null: nowhere. */
export type RefusalView = PageFrame & { refusal: Refusal; ask: string | null }

type Way = 'askForLink' | 'write' | 'tryAgain' | 'signInAsStaff' | 'openApp' | 'openMenuLinks' | 'none'
type Told = { page: RefusalPage; way: Way; values?: Record<string, string> }

/** The page of a link that does not open: what happened, one reason, one way forward, whom to ask. */
export function refusalPage(view: RefusalView): string {
  const texts = linkPages[view.lang]
  const { page, way, values = {} } = tell(view)
  const known = { name: nameOf(view), ...values }
  const { title, body } = texts.refusals[page]
  const button = wayForward(view, way)
  const paragraphs = body.map(paragraph => fill(paragraph, known))
  if (!button && (way === 'askForLink' || way === 'write')) paragraphs.push(fill(texts.askInPerson, known))
  const support = supportLine(view.support, texts.support)
  return pageOf(view, {
    heading: fillText(title, known),
    body: paragraphs,
    way: button,
    notes: support ? [support] : [],
  })
}

type Moment = Pick<RefusalView, 'refusal' | 'now' | 'zone' | 'lang'>

/** What the page says, as plain text, for who came another way than by a link. */
export function refusalWords(view: Moment & { name: string }): { title: string; body: string[] } {
  const { page, values = {} } = tell(view)
  const { title, body } = linkPages[view.lang].refusals[page]
  const known = { name: view.name, ...values }
  return { title: fillText(title, known), body: body.map(paragraph => fillText(paragraph, known)) }
}

function tell(view: Moment): Told {
  const { refusal, now, zone, lang } = view
  const date = (at: Date) => dateWords(at, now, zone, lang)
  switch (refusal.reason) {
    case 'incomplete':
      return { page: 'incomplete', way: 'none' }
    case 'not_yet':
      return { page: 'notYet', way: 'tryAgain', values: { date: date(refusal.from) } }
    case 'expired':
      return { page: 'expired', way: 'askForLink', values: { date: date(refusal.until) } }
    case 'too_old':
      return { page: 'tooOld', way: 'askForLink', values: { date: date(refusal.until) } }
    case 'replaced':
      return { page: refusal.by === 'contact' ? 'replaced' : 'turnedOff', way: 'askForLink' }
    case 'used':
      return { page: 'used', way: 'askForLink' }
    case 'no_offer':
      if (!refusal.starts) return { page: 'noOffer', way: 'write' }
      return {
        page: 'startsLater',
        way: 'write',
        values: { offer: refusal.starts.offerTitle, date: date(refusal.starts.at) },
      }
    case 'access_ended':
      return {
        page: 'accessEnded',
        way: 'write',
        values: { offer: refusal.offerTitle, date: date(refusal.endedAt) },
      }
    case 'blocked':
    case 'suspended':
      return { page: refusal.reason, way: 'write' }
    case 'sidebar_only':
      return { page: 'sidebarOnly', way: refusal.staff ? 'openApp' : 'signInAsStaff' }
    case 'user_link_replaced':
      return { page: refusal.to === 'admin' ? 'menuReplacedAdmin' : 'menuReplaced', way: wayOfStaff(refusal.to) }
    case 'user_link_expired': {
      const page = refusal.to === 'admin' ? 'menuExpiredAdmin' : 'menuExpired'
      return { page, way: wayOfStaff(refusal.to), values: { date: date(refusal.until) } }
    }
    case 'forbidden':
    case 'unavailable':
      return { page: refusal.reason, way: 'tryAgain' }
    case 'busy':
      return { page: 'busy', way: 'tryAgain', values: { wait: waitWords(refusal.retryAfterSeconds, lang) } }
  }
}

const wayOfStaff = (to: 'admin' | 'user' | null): Way =>
  to === 'admin' ? 'openMenuLinks' : to === 'user' ? 'openApp' : 'signInAsStaff'

/** Where staff go on. */
const staffWays = { signInAsStaff: '/sign-in', openApp: '/sign-in', openMenuLinks: '/agency/menu-links' } as const
const isStaffWay = (way: Way): way is keyof typeof staffWays => way in staffWays

/** The one button, or null where nothing could be behind it. */
function wayForward(view: RefusalView, way: Way): Html | null {
  const { actions } = linkPages[view.lang]
  if (way === 'none') return null
  // This page may stand in a frame of the app or of a stranger; what comes next stands in neither.
  if (isStaffWay(way)) return linkButton(staffWays[way], actions[way], '_top')
  // An empty address is this page's own: a plain GET of the same link.
  if (way === 'tryAgain') return linkButton('', actions.tryAgain)
  if (way === 'askForLink' && view.ask) {
    return html`<form method="post" action="${view.ask}"><button class="button" type="submit">${actions.emailLink}</button></form>`
  }
  const { email, phone } = view.support
  const name = nameOf(view)
  if (email && way === 'askForLink') return linkButton(mailTo(email, actions.askSubject), actions.askForLink)
  if (email) return linkButton(mailTo(email), fillText(actions.write, { name }))
  return phone ? linkButton(telTo(phone), fillText(actions.call, { name })) : null
}

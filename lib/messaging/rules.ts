import type { MessageState, MessageView, SkipReason, Template, TemplateData } from './types'

/** What decides whether a contact gets a message at all. */
export type Receiver = {
  status: 'active' | 'blocked' | 'erased' | 'merged'
  email: string | null
  emailConsentAt: Date | null
  emailBouncedAt: Date | null
  /** Their location is, or its agency. */
  suspended: boolean
}

/** Why a message to this contact is not sent; null: it is. Consent is needed for what its receiver did not ask for. */
export function skipReason(to: Receiver, asked: boolean): SkipReason | null {
  if (to.suspended) return 'suspended'
  if (to.status === 'erased' || to.status === 'merged') return 'gone'
  if (to.status === 'blocked') return 'blocked'
  if (!to.email) return 'no_address'
  if (to.emailBouncedAt) return 'bounced'
  return asked || to.emailConsentAt ? null : 'no_consent'
}

/** Whether a message was asked for by its receiver, or concerns their own safety. */
export function isAsked(template: Template, data: TemplateData[Template]): boolean {
  if (template === 'access_granted') return false
  return !('asked' in data) || data.asked
}

const RANK: Record<MessageState, number> = {
  queued: 0,
  sending: 1,
  unknown: 2,
  failed: 2,
  sent: 3,
  delivered: 4,
  opened: 5,
  bounced: 6,
  skipped: 9,
}

/** Whether a provider's word takes a message on: what comes late or twice never takes it back. */
export function movesForward(from: MessageState, to: MessageState): boolean {
  return from !== 'skipped' && RANK[to] > RANK[from]
}

/** What is known of a message when a provider's word comes: its id is there once the provider took it, or said so. */
type Known = { state: MessageState; providerId: string | null }

/** Whether a provider took the message and gave it up afterwards: that it was taken is then old news, however late it comes. */
export const isGivenUp = ({ state, providerId }: Known): boolean => state === 'failed' && providerId !== null

const arrived = (state: MessageState) => state === 'delivered' || state === 'opened'

/**
 * Whether a provider's word about `of` (its own id) takes a message on. It may give up what it took, but not what was sent anew since; a bounce that
 * is transient is said of people who are away, too, and then the message did arrive: also where that is heard later, unless it came back `forGood`.
 */
export function wordMoves(
  known: Known & { forGood: boolean },
  to: MessageState,
  { of, transient }: { of: string | null; transient: boolean },
): boolean {
  if (transient && arrived(known.state)) return false
  if (known.state === 'bounced' && arrived(to)) return !known.forGood
  if (to === 'failed' && known.state === 'sent') return of !== null && of === known.providerId
  return movesForward(known.state, to) && !(to === 'sent' && isGivenUp(known))
}

/** What stands for a message's link while it is rendered; nobody can type it into a name beforehand, and none is the beginning of another. */
export const linkPlace = (messageId: string, index: number) => `portico-link-${index}-${messageId}`

/** A text with its links' places filled: with their addresses, or for the stored copy with words. */
export function fillPlaces(text: string, messageId: string, links: readonly string[]): string {
  return links.reduce((done, link, n) => done.replaceAll(linkPlace(messageId, n), () => link), text)
}

/** What a stored copy says in place of its links; of several, each has its number. */
export const linkWords = (count: number): string[] =>
  Array.from({ length: count }, (_none, n) => (count > 1 ? `[magic link ${n + 1}]` : '[magic link]'))

const TAGS = { en: 'en-GB', es: 'es', de: 'de' } as const
const TWO_DAYS_MS = 2 * 86_400_000

/** `23 December 2026`; with the time where it is less than two days from `now`. */
export function untilWords(at: Date, now: Date, zone: string, lang: keyof typeof TAGS): string {
  const near = Math.abs(at.getTime() - now.getTime()) < TWO_DAYS_MS
  return new Intl.DateTimeFormat(TAGS[lang], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
    ...(near ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
  }).format(at)
}

const WHOLE_PAGE = /@media \(prefers-color-scheme: ?dark\)/g

/** A mail's HTML as one of the two themes shows it, whatever the reader's own is. */
export function inTheme(html: string, theme: 'light' | 'dark'): string {
  return html.replaceAll(WHOLE_PAGE, theme === 'dark' ? '@media all' : '@media not all')
}

/** The view of the Messages page that a state stands in. */
export const viewOf: Record<MessageState, Exclude<MessageView, 'all'>> = {
  queued: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  delivered: 'sent',
  opened: 'sent',
  bounced: 'trouble',
  failed: 'trouble',
  unknown: 'trouble',
  skipped: 'skipped',
}

/**
 * A text with `{placeholders}` and `**what is to stand out**`. Values are put in by the page, escaped.
 * `{name}` is the location's, `{who}` the masked address of the link's contact.
 */
type Template = string

/** One refusal: a plain heading and its paragraphs. */
type PageText = { title: Template; body: readonly [Template, ...Template[]] }

/** The pages that answer a link which does not open. */
export type RefusalPage =
  | 'incomplete'
  | 'notYet'
  | 'expired'
  | 'tooOld'
  | 'replaced'
  | 'turnedOff'
  | 'used'
  | 'noOffer'
  | 'startsLater'
  | 'accessEnded'
  | 'blocked'
  | 'suspended'
  | 'sidebarOnly'
  | 'menuReplaced'
  | 'menuReplacedAdmin'
  | 'menuExpired'
  | 'menuExpiredAdmin'
  | 'forbidden'
  | 'busy'
  | 'unavailable'

export type LinkPagesText = {
  /** What a chat or a mail program may show of any link. */
  preview: { title: Template; description: Template }
  refusals: Record<RefusalPage, PageText>
  actions: {
    /** Presses a new link out of this page itself. */
    emailLink: Template
    /** Where that can't be: writes to the location. */
    askForLink: Template
    /** The subject of the mail that asks for a new link. */
    askSubject: Template
    write: Template
    call: Template
    tryAgain: Template
    signInAsStaff: Template
    openApp: Template
    openMenuLinks: Template
  }
  /** Where there is no address to write to and no number to call. */
  askInPerson: Template
  support: { email: Template; phone: Template; both: Template }
  button: {
    /** Keyed by what a press does. */
    enter: PageText & { press: Template }
    switchPerson: PageText & { press: Template }
    asStaff: PageText & { press: Template }
    override: PageText & { press: Template }
    /** What staff may do instead: a paragraph and a second button. */
    viewAs: Pick<PageText, 'body'> & { press: Template }
    deviceCap: Template
    deviceCapNamed: Template
    /** Below the button: why it asks. */
    notes: { oneTime: Template; always: Template; newDevice: Template; notAClick: Template; opensUntil: Template }
    support: { email: Template; phone: Template; both: Template }
  }
}

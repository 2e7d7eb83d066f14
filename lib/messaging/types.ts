import type { Lang } from '@/lib/language/types'
import type { Brand } from '@/lib/platform/colour'

export const messageStates = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'opened',
  'bounced',
  'failed',
  'unknown',
  'skipped',
] as const
export type MessageState = (typeof messageStates)[number]

/** The saved views of the Messages page, each a set of states. */
export const messageViews = ['all', 'waiting', 'sent', 'trouble', 'skipped'] as const
export type MessageView = (typeof messageViews)[number]

/** Why a message was never sent. */
export type SkipReason = 'suspended' | 'no_address' | 'no_consent' | 'bounced' | 'blocked' | 'gone'

export type MailDriver = 'outbox' | 'smtp' | 'resend'

/** A link inside a message: with the contact, these make its token again. `proof` is a hash that tells whether it did. */
export type SentLink = {
  contactId: string
  kind: 1 | 3
  iat: number
  ttlHours: number
  to: string | null
  proof: string
}

/** What is fixed in the database before a provider is called. */
export type Fixed = {
  links: SentLink[]
  /** No live offer: the plain sign-in address went in place of the link. */
  withheld: boolean
}

/** What became of a learner's own password. */
export type PasswordChange = 'set' | 'changed' | 'removed'

/** What each template is filled with; never a token. `asked`: by its receiver, or with their consent at hand. `by`: a staff user's name. */
export type TemplateData = {
  your_link: {
    asked: boolean
    by: string | null
    ttlHours: number | null
    once: boolean
    to: string | null
    /** Older links were turned off along with it. */
    replaces: boolean
  }
  login_links: { contactIds: string[] }
  new_device: { device: string; at: string }
  password_changed: { what: PasswordChange; device: string | null; at: string }
  access_granted: { by: string | null; offer: string; startsAt: string; endsAt: string | null }
}
export type Template = keyof TemplateData

/** A message to be: `cause` names what brought it about, and a second one of the same cause is not made. */
export type NewMessage<T extends Template = Template> = {
  contactId: string
  template: T
  cause: string
  data: TemplateData[T]
  actorUserId?: string
}

/** How the location shows itself in a mail. */
type EmailSite = {
  name: string
  initials: string
  /** Whole address of its logo. */
  logoUrl: string | null
  colours: Brand
  replies: boolean
  phone: string | null
}

type EmailFrame = { lang: Lang; site: EmailSite; why: string; unsubscribeUrl: string | null; signInUrl: string }
type EmailLink = { url: string; until: string; once: boolean; replaces: boolean }
type EmailCourse = { title: string; progress: string }

/** One message as its template shows it: every text that is not of the catalogue, ready to read. */
export type EmailView = EmailFrame &
  (
    | { template: 'your_link'; firstName: string; link: EmailLink | null; courses: EmailCourse[] }
    | { template: 'login_links'; until: string; people: { id: string; name: string; url: string | null }[] }
    | { template: 'new_device'; firstName: string; device: string; when: string; accountUrl: string }
    | {
        template: 'password_changed'
        firstName: string
        what: PasswordChange
        device: string | null
        when: string
        accountUrl: string
      }
    | {
        template: 'access_granted'
        firstName: string
        offer: string
        /** When it opens, if that is still to come. */
        opens: string | null
        ends: string | null
        link: EmailLink | null
        courses: EmailCourse[]
      }
  )

export type Rendered = { subject: string; html: string; plain: string }

/** Fills a template; React's part of sending, which lib does not know. */
export type Render = (view: EmailView) => Promise<Rendered>

/** One request to a provider. */
export type Mail = Rendered & {
  messageId: string
  locationId: string
  /** The same for every try of one sending. */
  idempotencyKey: string
  from: { name: string; address: string }
  to: string
  replyTo: string | null
  unsubscribeUrl: string | null
}

/** What came of one request. */
export type SendOutcome =
  | { kind: 'sent'; providerId: string | null }
  /** Not taken, and it never will be; `bounced`: the address is at fault. */
  | { kind: 'refused'; reason: string; bounced: boolean }
  /** Not taken now; `maybe`: it can't be told, but the same request again does no harm. */
  | { kind: 'later'; reason: string; maybe: boolean }
  /** It can't be told, and the same request again might send twice. */
  | { kind: 'unknown'; reason: string }

export interface Driver {
  name: MailDriver
  send(mail: Mail): Promise<SendOutcome>
}

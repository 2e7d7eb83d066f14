import type { SkipReason } from '@/lib/messaging/types'

type Language = 'en' | 'es' | 'de'
export type ContactStatus = 'active' | 'blocked' | 'erased' | 'merged'

/** What staff know of a contact. `email` in lower case, `phone` in E.164. */
export type ContactFields = {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  language: Language | null
  /** When the contact agreed to get email; null: they did not. */
  emailConsentAt: Date | null
}

/** The saved views of the contacts list. */
export const contactsViews = ['all', 'enter', 'no_offer', 'blocked'] as const
export type ContactsView = (typeof contactsViews)[number]

/** What the list may be sorted by. */
export const contactsSorts = ['name', 'seen', 'created'] as const
export type ContactsSort = (typeof contactsSorts)[number]

/** A link as the dialog shows it, once. */
export type MadeLink = {
  url: string
  /** The QR code, as an address for `<img>` and for saving. */
  qr: string
  /** In the location's zone, ready to read. */
  until: string
  life: string
  once: boolean
  /** The lesson it lands on; null: the library. */
  lesson: string | null
  /** How many older links worked until now; null: they still do. */
  olderTurnedOff: number | null
  /** How many sessions ended; null: nobody was signed out. */
  signedOut: number | null
  /** The email that was asked for along with it. */
  email: MadeEmail | null
}

/** A message that a form made: on its way to an address, or not sent, and why. */
export type MadeEmail = { id: string; to: string; skipped: SkipReason | null }

/** What support is told of a pasted link: words ready to read, so that a browser holds none of the rules. */
export type LinkLook = {
  /** `Mara Lindqvist’s magic link`. */
  title: string
  state: 'works' | 'waits' | 'ended'
  /** The state in one word or two. */
  word: string
  /** Why it does not open, or how it does: what an opening would find first. */
  says: string
  /** What else would refuse it. */
  besides: string[]
  checks: LookCheck[]
  facts: LookFact[]
  /** Its last openings and looks, newest first. */
  events: LookEvent[]
  /** What this user may do about it, the first thing first. */
  mends: LookMend[]
  /** What somebody else must do, or what to ask where it works. */
  help: string | null
}

/** `good` null: it passes, with something to know. */
export type LookCheck = { name: string; good: boolean | null; says: string }
export type LookFact = { label: string; value: string; note?: string; href?: string }
export type LookEvent = {
  id: string
  at: string
  who: string
  answer: string
  good: boolean | null
  device: string | null
}
export type LookMend = { label: string; href: string }

/** Which link, as the log knows it: `contactId` null, the location's user's link. `iat` in seconds since 2024-01-01. */
export type LinkName = { contactId: string | null; kind: 1 | 2 | 3; iat: number }

/** One opening of a link, one look at its page, or one act on it. */
export type LinkEvent = {
  id: string
  at: Date
  act: 'link.opened' | 'link.refused' | 'link.shown' | 'link.override' | 'link.new_link_asked'
  actor: string | null
  reason: string | null
  deviceLabel: string | null
  /** `click`, `press`, `menu`, `address`, `prefetch`, `preview` or `scanner`; null in rows older than the question. */
  by: string | null
  /** What a button waited for: reasons with spaces between. */
  waits: string | null
}

/** Who or what made a link. */
export type LinkMaker = {
  by: 'staff' | 'email' | 'regenerated'
  /** The staff user behind it; null: its contact asked for it, or nobody did. */
  actor: string | null
  /** Of an email. */
  message: { id: string; template: string; subject: string | null } | null
  /** The page of the portal that it lands on. */
  to: string | null
}

/** What turned a link off. */
export type TurnOff = {
  at: Date
  act:
    | 'link.generated'
    | 'links.contact_turned_off'
    | 'links.location_turned_off'
    | 'session.not_me'
    | 'user_link.regenerated'
  actor: string | null
}

/** What the database knows of how a link came to be and what became of it. */
export type LinkHistory = { maker: LinkMaker | null; events: LinkEvent[]; turnedOff: TurnOff | null }

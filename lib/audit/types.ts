/** What the audit log can say. Acts on links and sessions carry (link kind, iat); nobody's token is ever kept. */
type Act =
  | 'link.opened'
  | 'link.refused'
  | 'link.override'
  | 'link.shown'
  | 'link.generated'
  | 'link.new_link_asked'
  | 'links.contact_turned_off'
  | 'links.location_turned_off'
  | 'user_link.regenerated'
  | 'session.confirmed'
  | 'session.ended'
  | 'session.not_me'
  | 'site.changed'
  | 'contact.added'
  | 'contact.changed'
  | 'contact.blocked'
  | 'contact.unblocked'
  | 'grant.added'
  | 'grant.revoked'
  | 'product.added'
  | 'product.changed'
  | 'category.added'
  | 'category.changed'
  | 'lesson.added'
  | 'lesson.changed'
  | 'offer.added'
  | 'offer.changed'
  | 'agency.settings_changed'
  | 'agency.created'
  | 'location.created'
  | 'staff.signed_in'
  | 'staff.password_changed'
  | 'menu_link.added'
  | 'menu_link.changed'
  | 'menu_link.deleted'
  | 'menu_link.restored'
  | 'product.shared'
  | 'product.unshared'
  | 'staff.reset_link_made'
  | 'staff.password_reset'
  | 'password.set'
  | 'password.changed'
  | 'password.removed'
  | 'password.opened'
  | 'password.refused'
  | 'contact.view_as'
  | 'contact.address_tried_again'

/** One row of the audit log, as its writer gives it; the door adds who did it. */
export type AuditEntry = {
  act: Act
  contactId?: string
  sessionId?: string
  linkKind?: number
  /** Seconds since 2024-01-01, as in the token. */
  linkIat?: number
  reason?: string
  deviceLabel?: string
  details?: Record<string, unknown>
}

/** One refused opening of a link. */
type LinkRefusal = { at: Date; reason: string; deviceLabel: string | null }

/** A point in the audit log: rows of one transaction share their time, so the id (made in order) decides between them. */
export type AuditPoint = { at: Date; id: string }

/** A contact's link as the audit log knows it, by (kind, iat): who made it, how often it was opened, why it was refused. */
export type LinkRecord = {
  kind: 1 | 3
  /** Seconds since 2024-01-01, as in the token. */
  iat: number
  /** The row that made it; null where none did: a message's link, known by its openings alone. */
  made: (AuditPoint & { by: string | null; ttlHours: number; to: string | null }) | null
  opened: number
  lastOpenedAt: Date | null
  lastDevice: string | null
  refused: number
  /** The newest three. */
  refusals: LinkRefusal[]
}

/** What a contact's timeline may show alone. */
export const timelineViews = ['all', 'links', 'lessons'] as const
export type TimelineView = (typeof timelineViews)[number]

/** One thing that happened: a row of the audit log, or a lesson that was begun or finished. */
export type TimelineRow = {
  id: string
  at: Date
  act: Act | 'lesson.started' | 'lesson.completed'
  actor: string | null
  reason: string | null
  deviceLabel: string | null
  linkIat: number | null
  details: Record<string, unknown>
  /** Of a lesson: its title and its product's. */
  lesson: string | null
  product: string | null
}

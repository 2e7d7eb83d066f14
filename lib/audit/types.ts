/** What the audit log can say. Acts on links and sessions carry (link kind, iat); nobody's token is ever kept. */
export type Act =
  | 'link.opened'
  | 'link.refused'
  | 'link.override'
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
  | 'location.created'
  | 'staff.signed_in'
  | 'staff.password_changed'

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

/** How long sessions live (MAGIC-LINKS: Lives). */
export const lives = {
  learnerIdleDays: 30,
  learnerDays: 180,
  provisionalHours: 24,
  provisionalFileMinutes: 10,
  provisionalAtMost: 3,
  overrideHours: 8,
  viewHours: 8,
  staffIdleHours: 12,
  staffDays: 14,
} as const

/** A live portal session with what its pages need, read anew at every request. */
export type PortalSession = {
  id: string
  kind: 'learner' | 'agency_override' | 'view_as'
  location: PortalLocation
  contact: {
    id: string
    firstName: string
    lastName: string
    email: string | null
    language: 'en' | 'es' | 'de' | null
  }
  /** The agency admin of an override; who looks on, in a "View as". */
  staff: { userId: string; name: string; email: string } | null
  deviceId: string | null
  confirmed: boolean
  createdAt: Date
}

/** A staff user's session in the courses that are shared with them, opened from the sidebar; it is theirs and nobody's else. */
export type UserSession = {
  id: string
  kind: 'location_user'
  /** Whose user's link was opened: the portal they are in. The courses may come from other locations. */
  location: PortalLocation
  user: { id: string; name: string; email: string; agencyId: string; agencyName: string; admin: boolean }
  createdAt: Date
}

/** A location as its portal shows it. */
export type PortalLocation = {
  id: string
  slug: string
  agencyId: string
  siteName: string
  logoVersion: string | null
  accentColour: string
  supportEmail: string | null
  supportPhone: string | null
  timeZone: string
  language: 'en' | 'es' | 'de'
}

/** A browser of a contact, as the account page and the contact's page list it. */
export type Device = {
  id: string
  label: string
  firstSeenAt: Date
  lastSeenAt: Date
  signedOutAt: Date | null
  current: boolean
}

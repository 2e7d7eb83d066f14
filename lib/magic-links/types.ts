/** Kind of a magic link: 1 learner, 2 user (sidebar only), 3 one-time learner. */
export type Kind = 1 | 2 | 3

/** Where a link was used: `/m/<token>` takes kinds 1 and 3, `/u/<token>` takes kind 2. */
export type Route = 'm' | 'u'

/** What a genuine token says. `principalId` is a contact's id (kinds 1, 3) or a location's id (kind 2). */
export type Link = {
  kind: Kind
  kid: number
  locationNumber: number
  principalId: string
  /** Seconds since 2024-01-01T00:00:00Z, as minted. */
  iat: number
  ttlHours: number
  linksGeneration: number
  principalGeneration: Buffer
  /** Six bytes, kind 3 only. */
  jti: Buffer | null
}

/** What the request wants: only look (`show`), sign in by a click (`act`), or by the button page's form (`press`). */
export type Intent = 'show' | 'act' | 'press'

type OpenMode = 'one_click' | 'confirm_new_device' | 'always_confirm'
type PortalSessionKind = 'learner' | 'location_user' | 'agency_override'

type LocationFacts = {
  id: string
  slug: string
  number: number
  agencyId: string
  status: 'active' | 'suspended'
  agencyStatus: 'active' | 'suspended'
  linksGeneration: number
  linksEpoch: number
  /** The location's own limit on a learner's link, in hours from its iat. */
  maxAgeHours: number | null
  /** Learners' links made before this moment no longer open. */
  notBefore: Date | null
  openMode: OpenMode
  deviceCap: number | null
}

type ContactFacts = {
  id: string
  status: 'active' | 'blocked' | 'erased' | 'merged'
  linkGeneration: Buffer
  linkEpoch: number
  maskedEmail: string
}

/** All that the decision needs, read in one statement in the location's scope. */
export type Facts = {
  now: Date
  location: LocationFacts
  contact: ContactFacts | null
  liveGrants: number
  /** The grant to name when there is no live one. */
  lastGrant: { offerTitle: string; endedAt: Date | null; startsAt: Date | null } | null
  /** Kind 3: the row that says its jti is used up. */
  spent: { sessionIsThisBrowser: boolean } | null
  device: { known: boolean; activeDevices: number }
  portalSession: {
    kind: PortalSessionKind
    contactId: string | null
    isThisContact: boolean
    live: boolean
    maskedName: string
  } | null
  staff: {
    userId: string
    sessionId: string
    isAgencyAdminOfThisAgency: boolean
    belongsToThisAgency: boolean
    /** Has a role in the link's location. */
    worksHere: boolean
  } | null
}

export type ButtonReason =
  | 'one_time'
  | 'always_confirm'
  | 'new_device'
  | 'device_cap'
  | 'switch_person'
  | 'staff_without_override'
  | 'not_a_click'

/** Why a link did not open, with what its page needs. */
export type Refusal =
  | { reason: 'incomplete' }
  | { reason: 'not_yet'; from: Date }
  | { reason: 'expired'; until: Date }
  | { reason: 'too_old'; until: Date }
  | { reason: 'replaced'; by: 'location' | 'contact' }
  | { reason: 'used' }
  | { reason: 'no_offer'; starts: { offerTitle: string; at: Date } | null }
  | { reason: 'access_ended'; offerTitle: string; endedAt: Date }
  | { reason: 'blocked' }
  | { reason: 'suspended' }
  /** `staff`: a staff user of the agency asks, who need not sign in first. */
  | { reason: 'sidebar_only'; staff?: boolean }
  /** A user's link that a newer one replaced, or whose time is over; `to` whom it is said: null, a stranger. */
  | { reason: 'user_link_replaced'; to: 'admin' | 'user' | null }
  | { reason: 'user_link_expired'; until: Date; to: 'admin' | 'user' | null }
  | { reason: 'forbidden' }
  | { reason: 'busy'; retryAfterSeconds: number }
  | { reason: 'unavailable' }

export type RefusalReason = Refusal['reason']

export type Decision =
  | { do: 'open'; as: 'learner'; provisional: boolean; endsDevice: boolean }
  | { do: 'open'; as: 'override' }
  /** `why` is the first of `reasons`; `as` says who a press would sign in. */
  | { do: 'button'; as: 'learner' | 'override'; why: ButtonReason; reasons: ButtonReason[] }
  /** A one-time link that this browser itself used up, and whose session lives. */
  | { do: 'resume' }
  | ({ do: 'refuse' } & Refusal)

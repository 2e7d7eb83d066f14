import type { Role } from '@/lib/auth/roles'

export type OpensIn = 'iframe' | 'new_tab' | 'same_tab'
type ShownOn = 'agency' | 'locations' | 'both'

/** Who sees an entry. `locationIds` null: in all locations. */
export type Audience = { shownOn: ShownOn; locationIds: readonly string[] | null; roles: readonly Role[] }

/** An entry as a sidebar draws it. */
export type SidebarEntry = {
  id: string
  title: string
  icon: string
  opensIn: OpensIn
  href: string
  /** Needs a document of its own: a frame in a page that was reached by the router gets no camera. */
  ownDocument: boolean
}

/** How the user's link of an entry stands: live, an older one than the location's, over, or there is none. */
export type LinkState = 'live' | 'replaced' | 'expired' | 'none'

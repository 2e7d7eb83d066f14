/** A location's contacts, for staff. */
export const contactsPath = (slug: string) => `/locations/${encodeURIComponent(slug)}/contacts`

/** A contact's page, for staff. */
export const contactPath = (slug: string, contactId: string) => `${contactsPath(slug)}/${contactId}`

/** Where a form posts to see the portal as this contact does; `to` is the page of the portal to begin at. */
export const viewAsPath = (slug: string, contactId: string, to?: string) =>
  `${contactPath(slug, contactId)}/view-as${to ? `?to=${encodeURIComponent(to)}` : ''}`

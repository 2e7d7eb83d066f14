/** Where staff find a location's offers. */
export const offersPath = (slug: string) => `/locations/${slug}/memberships/courses/offers`
export const offerPath = (slug: string, offerId: string) => `${offersPath(slug)}/${offerId}`

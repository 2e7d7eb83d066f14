import { z } from 'zod'

const role = z.enum(['account_admin', 'account_user'])

/** What an agency admin says of a shared product. Locations and roles come as `locations[]` and `roles[]`. */
export const shareInput = z
  .object({
    product: z.uuid('Choose a product.'),
    where: z.enum(['all', 'chosen'], 'Choose the locations.'),
    locations: z.array(z.uuid()).max(1000).default([]),
    roles: z.array(role).default([]),
  })
  .superRefine(({ where, locations, roles }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (where === 'chosen' && locations.length === 0) wrong('locations', 'Tick at least one location, or choose all.')
    if (roles.length === 0) wrong('roles', 'Tick at least one role: else nobody sees it.')
  })
  .transform(({ where, locations, ...rest }) => ({ ...rest, targets: where === 'all' ? null : locations }))

export const sharedProduct = z.object({ product: z.uuid() })

/** The list's address; what it does not understand counts as not said. */
export const sharedAddress = z.object({
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(99_999).catch(1),
})

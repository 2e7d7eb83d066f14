import { z } from 'zod'
import { line } from '@/lib/platform/text'
import { addressFault, tokenIn, valuesIn } from './rules/address'
import { menuIconNames } from './rules/icons'

const roles = ['agency_admin', 'agency_user', 'account_admin', 'account_user'] as const
const ticked = z
  .literal('on')
  .optional()
  .transform(value => value === 'on')

const fields = z.object({
  title: line().min(1, 'Write the title that stands in the sidebar.').max(40, 'Shorten it to 40 characters.'),
  icon: z.enum(menuIconNames, 'Choose one of the icons.'),
  target: z.enum(['url', 'user_link'], 'Choose what it opens.'),
  url: z.string().trim().default(''),
  linkLocation: z.union([z.uuid(), z.literal('')]).default(''),
  opensIn: z.enum(['iframe', 'new_tab', 'same_tab'], 'Choose how it opens.'),
  shownOn: z.enum(['agency', 'locations', 'both'], 'Choose a sidebar.'),
  where: z.enum(['all', 'chosen'], 'Choose the locations.').default('all'),
  locations: z.array(z.uuid()).max(1000).default([]),
  roles: z.array(z.enum(roles)).default([]),
  allowCamera: ticked,
  allowMicrophone: ticked,
})

/** What an agency admin types of an entry of the sidebar. */
export const menuLinkInput = fields
  .superRefine((form, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (form.roles.length === 0) wrong('roles', 'Tick at least one role: else nobody sees it.')
    if (form.shownOn !== 'agency' && form.where === 'chosen' && form.locations.length === 0)
      wrong('locations', 'Tick at least one location, or choose all of them.')
    if (form.target === 'user_link') {
      if (form.linkLocation === '') wrong('linkLocation', 'Choose whose courses it opens.')
      return
    }
    const fault = urlFault(form)
    if (fault) wrong('url', fault)
  })
  .transform(({ where, locations, ...form }) => ({
    ...form,
    locationIds: form.shownOn === 'agency' || where === 'all' ? null : locations,
  }))
export type MenuLinkInput = z.output<typeof menuLinkInput>

function urlFault({ url, shownOn, opensIn }: z.output<typeof fields>): string | null {
  const fault = addressFault(url)
  if (fault) return fault.at > 1 ? `At character ${fault.at}: ${fault.says}` : fault.says
  // Whether it is a link of ours, and what becomes of it, is told from its signature when it is saved.
  if (tokenIn(url)) return null
  const ofLocation = valuesIn(url).find(name => name.startsWith('location.'))
  if (ofLocation && shownOn !== 'locations')
    return `At character ${url.indexOf('{{') + 1}: {{${ofLocation}}} has no value in the agency’s sidebar. Show it in locations only, or take it out.`
  if (opensIn === 'iframe' && /^http:/i.test(url))
    return 'Browsers show no http:// page inside another one. Use https://, or open it in a tab.'
  return null
}

export const menuLinkId = z.object({ link: z.uuid() })
export const menuLinkChange = z.intersection(menuLinkInput, menuLinkId)
export const menuLinkMove = menuLinkId.extend({ direction: z.enum(['up', 'down']) })
export const menuLinkOrder = z.object({ order: z.array(z.uuid()).min(1).max(500) })

import 'server-only'
import type { SystemTx } from '@/db/client'
import { currentKeys } from '@/lib/magic-links/keys'
import { parse } from '@/lib/magic-links/token'
import { userLinkOf } from '@/lib/magic-links/user-link'
import { env } from '@/lib/platform/env'
import type { MenuLinkInput } from '../inputs'
import { listLinkLocations } from '../reads'
import { tokenIn } from '../rules/address'
import type { MenuLinkFields } from '../writes'

type Resolved =
  | { ok: true; fields: MenuLinkFields }
  | { ok: false; fieldErrors: Partial<Record<'url' | 'linkLocation' | 'locations', string>> }
type Locations = Awaited<ReturnType<typeof listLinkLocations>>

/**
 * What a form asks for as what an entry holds: its locations are the agency's own, its user's link is there, and an address that is a user's
 * link becomes the user's link of that location, with the link that is current now.
 */
export async function resolveFields(tx: SystemTx, agencyId: string, input: MenuLinkInput): Promise<Resolved> {
  const locations = await listLinkLocations(tx, agencyId)
  const own = new Set(locations.map(location => location.id))
  if (input.locationIds?.some(id => !own.has(id)))
    return { ok: false, fieldErrors: { locations: 'One of these locations is not there any more. Choose again.' } }
  const { target, url, linkLocation, ...fields } = input
  if (target === 'user_link') return withLink(locations, fields, linkLocation, 'linkLocation')
  const pasted = tokenIn(url)
  const parsed = pasted && parse(pasted.token, currentKeys(), pasted.route)
  if (!pasted || !parsed) return { ok: true, fields: { ...fields, url, link: null } }
  if (!parsed.ok) {
    if (new URL(url).origin !== new URL(env().APP_URL).origin)
      return { ok: true, fields: { ...fields, url, link: null } }
    return {
      ok: false,
      fieldErrors: { url: 'This magic link is incomplete. Copy it whole, or choose the user’s link below.' },
    }
  }
  if (pasted.route === 'm')
    return {
      ok: false,
      fieldErrors: { url: 'This is a learner’s own link: everybody in the menu would come in as that learner.' },
    }
  const of = locations.find(location => location.number === parsed.link.locationNumber)
  if (!of)
    return {
      ok: false,
      fieldErrors: { url: 'This is the user’s link of another agency. It lets none of your staff in.' },
    }
  return withLink(locations, fields, of.id, 'url')
}

function withLink(
  locations: Locations,
  fields: Omit<MenuLinkFields, 'url' | 'link'>,
  locationId: string,
  field: 'url' | 'linkLocation',
): Resolved {
  const location = locations.find(each => each.id === locationId)
  if (!location)
    return { ok: false, fieldErrors: { [field]: 'This location is not there any more. Choose another one.' } }
  if (userLinkOf(location, new Date())?.state !== 'live')
    return {
      ok: false,
      fieldErrors: { [field]: `${location.name} has no user’s link that works. Make one there first.` },
    }
  const link = { locationId, generation: location.userLinkGeneration }
  return { ok: true, fields: { ...fields, url: null, link } }
}

import 'server-only'
import { asSystem, inLocation } from '@/db/client'
import { type LocationRow, readAgency, readLocationByNumber } from '@/lib/agencies/reads'
import { readUserName } from '@/lib/agencies/reads/site'
import { requireAgency } from '@/lib/auth/gates'
import { mayInAgency, mayInLocation, type StaffUser } from '@/lib/auth/roles'
import { readContact } from '@/lib/contacts/reads'
import { fullName } from '@/lib/contacts/rules/words'
import { currentKeys } from '@/lib/magic-links/keys'
import { readPasted, verdictOf } from '@/lib/magic-links/look'
import { knownOfLink } from '@/lib/magic-links/open'
import type { Link } from '@/lib/magic-links/types'
import { decideUserLink } from '@/lib/magic-links/user-decide'
import { userLinkOf } from '@/lib/magic-links/user-link'
import { listMenusHolding } from '@/lib/menu-links/reads'
import { readHistory } from './reads'
import { learnerLook } from './rules/learner'
import { userLook } from './rules/user'
import type { LinkLook } from './types'

/** The page of its own: for whoever is signed in. */
export async function loadLook(): Promise<void> {
  await requireAgency('links.look')
}

/**
 * What a pasted link is and why it does or does not open, for a user who may enter its location. `unknown` is one answer for all else: forged,
 * cut, of another location, agency or installation; what is asked of the database for it is the same too. `none`: nothing in the text is a link.
 */
export async function lookAt(user: StaffUser, pasted: string): Promise<LinkLook | 'unknown' | 'none'> {
  const read = readPasted(pasted, currentKeys())
  if (!read) return 'none'
  const link = 'link' in read ? read.link : null
  const number = link?.locationNumber ?? 0
  const location = await asSystem('look at a link: location', tx => readLocationByNumber(tx, number))
  if (!link || !location || !mayInLocation(user, location, 'location.enter')) return 'unknown'
  return (link.kind === 2 ? lookAtUserLink : lookAtLearnerLink)(user, location, link)
}

async function lookAtLearnerLink(user: StaffUser, location: LocationRow, link: Link): Promise<LinkLook | 'unknown'> {
  const known = await knownOfLink(link)
  if (!known) return 'unknown'
  const { principalId: id, kind, iat } = link
  const found = await inLocation(location.id, async tx => ({
    contact: await readContact(tx, id),
    history: await readHistory(tx, { contactId: id, kind, iat }),
  }))
  const { contact, history } = found
  return learnerLook({
    link,
    verdict: verdictOf(link, known.facts),
    facts: known.facts,
    contact: contact && { id, name: fullName(contact), firstName: contact.firstName, email: contact.email },
    oldestDevice: known.oldestDevice,
    location,
    history,
    may: permission => mayInLocation(user, location, permission),
  })
}

async function lookAtUserLink(user: StaffUser, location: LocationRow, link: Link): Promise<LinkLook> {
  const agency = await asSystem('look at a link: agency', tx => readAgency(tx, location.agencyId))
  const now = new Date()
  const current = userLinkOf(location, now)
  const { menus, history, madeBy } = await inLocation(location.id, async tx => ({
    menus: await listMenusHolding(tx, location.id),
    history: await readHistory(tx, { contactId: null, kind: 2, iat: link.iat }),
    madeBy: current?.iat === link.iat ? await readUserName(tx, current.madeBy) : null,
  }))
  const maker = madeBy ? { by: 'regenerated' as const, actor: madeBy, message: null, to: null } : null
  const pressed = { staff: { admin: false }, launched: { seen: true, holds: true } }
  const refusal = decideUserLink(link, {
    now,
    location: { ...location, agencyStatus: agency?.status ?? 'suspended' },
    ...pressed,
  })
  return userLook({
    link,
    refusal,
    current,
    menus,
    location,
    history: { ...history, maker: history.maker ?? maker },
    may: permission => mayInLocation(user, location, permission),
    mayAbove: permission => mayInAgency(user, permission),
    now,
  })
}

import 'server-only'
import { notFound } from 'next/navigation'
import { asSystem, inLocation, type LocationTx, type SystemTx } from '@/db/client'
import { listContactLinks, listTimeline, readLastTurnOff } from '@/lib/audit/reads'
import { type TimelineView, timelineViews } from '@/lib/audit/types'
import { requireLocation } from '@/lib/auth/gates'
import { listAddress } from '@/lib/auth/list-address'
import { mayInLocation } from '@/lib/auth/roles'
import { readBounce } from '@/lib/messaging/reads/bounces'
import { listGrantable, listGrants, listHeldProducts, listLandings } from '@/lib/offers/reads/grants'
import { newFormKey } from '@/lib/platform/form-key'
import { isId } from '@/lib/platform/ids'
import { listDevices } from '@/lib/sessions/reads/portal'
import { contactsAddress } from './inputs'
import { type ContactsQuery, countContacts, listContacts, readContact } from './reads'
import { canEnter, entryOf, grantState } from './rules/entry'
import { knownSince, linkState, worksUntil } from './rules/link-state'
import { fullName } from './rules/words'
import type { ContactsSort } from './types'

type Params = Record<string, string | string[] | undefined>

const PAGE_SIZE = 25
const TIMELINE_SIZE = 20

/** The contacts list as its address asks for it. A search runs on the system's role, whose index serves it. */
export async function loadContacts(slug: string, params: Params) {
  const { location } = await requireLocation(slug, 'contacts.read')
  const { q, view, sort, page: asked } = listAddress(contactsAddress, params)
  const descending = sort.startsWith('-')
  const by = (descending ? sort.slice(1) : sort) as ContactsSort
  const load = async (tx: LocationTx | SystemTx) => {
    const counts = await countContacts(tx, location.id, { q, view })
    const page = Math.min(asked, Math.max(1, Math.ceil(counts[view] / PAGE_SIZE)))
    const query: ContactsQuery = { q, view, sort: by, descending, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
    const rows = counts[view] > 0 ? await listContacts(tx, location.id, query, counts) : []
    return { rows, counts, page }
  }
  const found = q ? await asSystem('contacts: search', load) : await inLocation(location.id, load)
  return { location, ...found, q, view, sort, by, descending, pageSize: PAGE_SIZE, now: new Date() }
}

export type ContactsPage = Awaited<ReturnType<typeof loadContacts>>

/** No contact's timeline is as long; a number that no database takes is no page. */
const LAST_PAGE = 99_999

/** Everything on a contact's page; 404 where the location has no such contact. */
export async function loadContact(slug: string, id: string, params: Params) {
  const { location, user, role } = await requireLocation(slug, 'contacts.read')
  if (!isId(id)) notFound()
  const view = timelineViews.find(each => each === params.show) ?? 'all'
  const page = Math.min(Math.max(1, Number.parseInt(String(params.timeline ?? ''), 10) || 1), LAST_PAGE)
  const now = new Date()
  const read = await inLocation(location.id, tx => readAll(tx, id, now, { view, page }))
  if (!read) notFound()
  const { grants, links, turnedOff, timeline, ...rest } = read
  const limits = { now, lifeHours: location.linkLifeHours, notBefore: location.linksNotBefore, turnedOff }
  return {
    ...rest,
    location,
    grants: grants.map(grant => ({ ...grant, state: grantState(grant, now) })),
    links: links.map(link => ({ ...link, state: linkState(link, limits), until: worksUntil(link, limits) })),
    allLinks: params.links === 'all',
    entry: canEnter({ locationStatus: location.status, contactStatus: rest.contact.status, ...entryOf(grants, now) }),
    timeline: { view, page, rows: timeline.slice(0, TIMELINE_SIZE), more: timeline.length > TIMELINE_SIZE },
    mayChangeSite: mayInLocation(user, location, 'site.write'),
    user,
    role,
    now,
    formKey: newFormKey(),
  }
}

/** How a contact is called; 404 where the location has no such contact. */
export async function loadContactName(slug: string, id: string): Promise<string> {
  const { location } = await requireLocation(slug, 'contacts.read')
  if (!isId(id)) notFound()
  const contact = await inLocation(location.id, tx => readContact(tx, id))
  return contact ? fullName(contact) : notFound()
}

export type ContactPage = Awaited<ReturnType<typeof loadContact>>

async function readAll(tx: LocationTx, id: string, now: Date, { view, page }: { view: TimelineView; page: number }) {
  const contact = await readContact(tx, id)
  if (!contact) return null
  // One connection answers them one after the other, but they all leave at once.
  const [grants, products, landings, offers, devices, links, timeline] = await Promise.all([
    listGrants(tx, id),
    listHeldProducts(tx, id),
    listLandings(tx, id),
    listGrantable(tx),
    listDevices(tx, id, null),
    listContactLinks(tx, id),
    listTimeline(tx, id, { view, limit: TIMELINE_SIZE + 1, offset: (page - 1) * TIMELINE_SIZE }),
  ])
  const turnedOff = await readLastTurnOff(tx, id, knownSince(links, now))
  const bounce = await bounceOf(tx, contact)
  return { contact, grants, products, landings, offers, devices, links, turnedOff, timeline, bounce }
}

/** When and why the address was shut; null: mail goes there. */
async function bounceOf(
  tx: LocationTx,
  { email, emailBouncedAt: at }: { email: string | null; emailBouncedAt: Date | null },
) {
  if (!email || !at) return null
  const { complained = false, reason = null } = (await readBounce(tx, email)) ?? {}
  return { at, complained, reason }
}

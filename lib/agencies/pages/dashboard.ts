import 'server-only'
import { asSystem, inLocation } from '@/db/client'
import { requireLocation } from '@/lib/auth/gates'
import { type LocationPermission, mayInLocation } from '@/lib/auth/roles'
import { countContacts, searchContacts } from '@/lib/contacts/reads'
import { fullName } from '@/lib/contacts/rules/words'
import { formatRelative } from '@/lib/platform/time'
import { listOpenedLinks, readDashboardCounts } from '../reads/dashboard'

const OPENED_LENGTH = 8

/** A location at a glance: what it has, which links were opened last, what is still to do. */
export async function loadDashboard(slug: string) {
  const { user, location } = await requireLocation(slug, 'location.enter')
  const { contacts, counts, opened } = await inLocation(location.id, async tx => ({
    contacts: await countContacts(tx, location.id, { q: '', view: 'all' }),
    counts: await readDashboardCounts(tx),
    opened: await listOpenedLinks(tx, OPENED_LENGTH),
  }))
  const now = new Date()
  const may = (permission: LocationPermission) => mayInLocation(user, location, permission)
  return {
    location: { slug, name: location.name, reachable: Boolean(location.supportEmail || location.supportPhone) },
    counts: { ...counts, contacts: contacts.all, canEnter: contacts.enter },
    opened: opened.map(row => ({ ...row, when: formatRelative(row.at, now, location.timeZone) })),
    may: { catalog: may('catalog.write'), offers: may('offers.write'), site: may('site.write') },
  }
}

export type DashboardPage = Awaited<ReturnType<typeof loadDashboard>>

const FOUND_LENGTH = 6

/** Contacts for the palette, by part of name, email or phone. */
export async function findContacts(slug: string, query: string) {
  const { location } = await requireLocation(slug, 'contacts.read')
  const words = query.trim().slice(0, 100)
  if (!words) return []
  const hits = await asSystem('palette: contacts', tx => searchContacts(tx, location.id, words, FOUND_LENGTH))
  return hits.map(hit => ({ id: hit.id, name: fullName(hit), email: hit.email, status: hit.status }))
}

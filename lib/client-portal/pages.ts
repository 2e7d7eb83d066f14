import 'server-only'
import { asSystem, inLocation } from '@/db/client'
import { loadHoldingMenus, loadUserLink } from '@/lib/agencies/pages/site'
import { countSignedIn } from '@/lib/agencies/reads/site'
import { requireLocation } from '@/lib/auth/gates'
import { listAddress } from '@/lib/auth/list-address'
import { mayInAgency, mayInLocation } from '@/lib/auth/roles'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { searchContacts } from '@/lib/contacts/reads'
import { env } from '@/lib/platform/env'
import { newFormKey } from '@/lib/platform/form-key'
import { dashboardAddress } from './inputs'
import { countClients, listClients, readWeek } from './reads'
import { clientState } from './rules'

const PAGE = 25
const HITS = 8

/** The client portal's dashboard as its address asks for it. */
export async function loadDashboard(slug: string, search: Record<string, unknown>) {
  const { user, location } = await requireLocation(slug, 'contacts.read')
  const { q, page } = listAddress(dashboardAddress, search)
  const now = new Date()
  const inPortal = location.magicLinksFrom === 'client_portal'
  const mayRegenerate = mayInLocation(user, location, 'user_link.regenerate')
  const found = await inLocation(location.id, async tx => ({
    week: await readWeek(tx),
    counts: await countClients(tx),
    clients: (await listClients(tx, PAGE, (page - 1) * PAGE)).map(client => ({
      ...client,
      state: clientState(client, now),
    })),
    link: inPortal && mayRegenerate ? await loadUserLink(tx, location, now) : null,
    menus: inPortal && mayRegenerate ? await loadHoldingMenus(tx) : [],
    staffSignedIn: inPortal && mayRegenerate ? (await countSignedIn(tx)).staff : 0,
  }))
  // Trigram search can't use its index under row level security: the location stands in its SQL.
  const hits = q ? await asSystem('client portal: contacts', tx => searchContacts(tx, location.id, q, HITS)) : []
  return {
    ...found,
    location: { slug: location.slug, name: location.name, timeZone: location.timeZone },
    portalUrl: env().APP_URL + portalPaths.library(location.slug),
    inPortal,
    mayRegenerate,
    mayMenus: mayInAgency(user, 'agency.menu_links'),
    maySeeSite: mayInLocation(user, location, 'site.read'),
    q,
    hits,
    page,
    pageSize: PAGE,
    now,
    formKey: newFormKey(),
  }
}
export type Dashboard = Awaited<ReturnType<typeof loadDashboard>>

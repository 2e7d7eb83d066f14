import 'server-only'
import { notFound } from 'next/navigation'
import { asSystem } from '@/db/client'
import { requireAgency } from '@/lib/auth/gates'
import { listAddress } from '@/lib/auth/list-address'
import { mayInAgency } from '@/lib/auth/roles'
import { formatDate } from '@/lib/platform/time'
import { locationsAddress } from '../inputs/agency'
import { listLocations, readAgency, readUsualTimeZone } from '../reads'
import { groupTimeZones, zonesToday, zoneToday } from '../rules'
import { logoPath } from '../rules/site'

const PAGE_SIZE = 25

/** The locations that the user may enter, a page of them. */
export async function loadLocations(params: Record<string, string | string[] | undefined>) {
  const user = await requireAgency('locations.list')
  const { q, page: asked } = listAddress(locationsAddress, params)
  const read = (page: number) =>
    asSystem('agency: locations', tx =>
      listLocations(tx, user, { search: q, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    )
  const first = await read(asked)
  const page = Math.min(asked, Math.max(1, Math.ceil(first.total / PAGE_SIZE)))
  const { rows, total } = page === asked ? first : await read(page)
  return {
    rows: rows.map(row => ({ ...row, logo: logoPath(row), created: formatDate(row.createdAt, 'UTC') })),
    total,
    q,
    page,
    pageSize: PAGE_SIZE,
    mayCreate: mayInAgency(user, 'locations.create'),
    agencyName: user.agencyName,
  }
}

export type LocationsPage = Awaited<ReturnType<typeof loadLocations>>

/** What the form of a new location starts with. */
export async function loadNewLocation() {
  const user = await requireAgency('locations.create')
  const { agency, usual } = await asSystem('agency: new location', async tx => ({
    agency: await readAgency(tx, user.agencyId),
    usual: await readUsualTimeZone(tx, user.agencyId),
  }))
  const zones = zonesToday(Intl.supportedValuesOf('timeZone'))
  return {
    zones: groupTimeZones(zones),
    usualZone: usual && zoneToday(usual),
    magicLinksFrom: agency?.newLocationsUse ?? ('client_portal' as const),
  }
}

export type NewLocationPage = Awaited<ReturnType<typeof loadNewLocation>>

/** The agency's settings; 404 for who may not change them. */
export async function loadAgencySettings() {
  const user = await requireAgency('agency.settings')
  const agency = await asSystem('agency: settings', tx => readAgency(tx, user.agencyId))
  if (!agency) notFound()
  return agency
}

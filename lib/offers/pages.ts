import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { inLocation } from '@/db/client'
import { requireLocation } from '@/lib/auth/gates'
import { listAddress } from '@/lib/auth/list-address'
import { mayInLocation } from '@/lib/auth/roles'
import { listProductChoices } from '@/lib/catalog/reads/staff'
import { isId } from '@/lib/platform/ids'
import { formatDate } from '@/lib/platform/time'
import { type OfferSort, offersAddress } from './inputs/offers'
import { countOffers, listOffers, readOffer } from './reads/offers'
import { midnightOf } from './rules'

const PAGE = 25

/** The offers list as its address asks for it. */
export async function loadOffers(slug: string, search: Record<string, unknown>) {
  const { user, location } = await requireLocation(slug, 'offers.read')
  const address = listAddress(offersAddress, search)
  const descending = address.sort.startsWith('-')
  const sort = address.sort.replace('-', '') as OfferSort
  const mayWrite = mayInLocation(user, location, 'offers.write')
  const day = (date: string) => formatDate(midnightOf(date, location.timeZone), location.timeZone)
  return inLocation(location.id, async tx => {
    const query = { q: address.q, sort, descending, limit: PAGE, offset: (address.page - 1) * PAGE }
    const { rows, total } = await listOffers(tx, query)
    return {
      location: { slug: location.slug, name: location.name },
      address,
      rows: rows.map(row => ({ ...row, begins: row.beginsOn && day(row.beginsOn) })),
      total,
      any: total > 0 || (await countOffers(tx)) > 0,
      pageSize: PAGE,
      products: mayWrite ? await listProductChoices(tx) : [],
      mayWrite,
    }
  })
}
export type OffersList = Awaited<ReturnType<typeof loadOffers>>

/** An offer with all products that it could hold; 404 where this location has none of that id. */
export const loadOffer = cache(async (slug: string, id: string) => {
  const { user, location } = await requireLocation(slug, 'offers.read')
  if (!isId(id)) notFound()
  const found = await inLocation(location.id, async tx => ({
    offer: await readOffer(tx, id),
    products: await listProductChoices(tx),
  }))
  if (!found.offer) notFound()
  const { locationId: _locationId, createdAt: _createdAt, ...offer } = found.offer
  return {
    location: { slug: location.slug, name: location.name },
    offer,
    products: found.products,
    mayWrite: mayInLocation(user, location, 'offers.write'),
  }
})
export type OfferPage = Awaited<ReturnType<typeof loadOffer>>

import 'server-only'
import { notFound } from 'next/navigation'
import { asSystem } from '@/db/client'
import { listLocations } from '@/lib/agencies/reads'
import { requireAgency } from '@/lib/auth/gates'
import { listAddress } from '@/lib/auth/list-address'
import { isId } from '@/lib/platform/ids'
import { sharedAddress } from '../inputs/shared'
import { listAgencyProducts, listShares } from '../reads/shares'

const PAGE = 25
const AT_MOST = 1000

/** The agency's shared courses as the list's address asks for them. */
export async function loadSharedCourses(search: Record<string, unknown>) {
  const user = await requireAgency('agency.shared_courses')
  const { q, page } = listAddress(sharedAddress, search)
  return asSystem('shared courses: list', async tx => {
    const found = await listShares(tx, user.agencyId, { q, limit: PAGE, offset: (page - 1) * PAGE })
    return { ...found, q, page, pageSize: PAGE, agencyName: user.agencyName }
  })
}
export type SharedCoursesPage = Awaited<ReturnType<typeof loadSharedCourses>>

/** The form of a shared product, or (null) of one that is still to be chosen; 404 where that product is not shared. */
export async function loadShareForm(productId: string | null) {
  const user = await requireAgency('agency.shared_courses')
  if (productId !== null && !isId(productId)) notFound()
  return asSystem('shared courses: form', async tx => {
    const { rows: shares } = await listShares(tx, user.agencyId, { only: productId ?? undefined, limit: AT_MOST })
    const share = productId === null ? null : shares[0]
    if (share === undefined) notFound()
    const { rows } = await listLocations(tx, user, { limit: AT_MOST })
    const shared = new Set(shares.map(each => each.productId))
    const products = share ? [] : await listAgencyProducts(tx, user.agencyId, AT_MOST)
    return {
      share,
      products: products.filter(product => !shared.has(product.id)),
      locations: rows.map(({ id, name }) => ({ id, name })),
    }
  })
}
export type ShareFormPage = Awaited<ReturnType<typeof loadShareForm>>

import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'
import { sharedProducts } from '@/db/schema/catalog'
import { newId } from '@/lib/platform/ids'

/** With whom a product is shared: users of these locations (null: of all, later ones too) that hold one of the roles there. */
export type Share = { targets: string[] | null; roles: ('account_admin' | 'account_user')[] }
type Product = { locationId: string; productId: string }

const ofProduct = ({ locationId, productId }: Product) =>
  and(eq(sharedProducts.locationId, locationId), eq(sharedProducts.productId, productId))

/** Shares a product so and not otherwise: what was said before is replaced. Its users' progress is not touched. */
export async function shareProduct(tx: SystemTx, product: Product, { targets, roles }: Share, userId: string | null) {
  await tx.delete(sharedProducts).where(ofProduct(product))
  const rows = (targets === null ? [null] : [...new Set(targets)]).map(targetLocationId => ({
    ...product,
    id: newId(),
    targetLocationId,
    roles,
    sharedBy: userId,
  }))
  await tx.insert(sharedProducts).values(rows)
}

/** Stops sharing a product; gives how it was shared, null where it was not. Progress is kept for the day it is shared again. */
export async function unshareProduct(tx: SystemTx, product: Product): Promise<Share | null> {
  const gone = await tx.delete(sharedProducts).where(ofProduct(product)).returning()
  const [first] = gone
  if (!first) return null
  const ids = gone.map(row => row.targetLocationId)
  return { targets: ids.includes(null) ? null : ids.filter(id => id !== null), roles: first.roles }
}

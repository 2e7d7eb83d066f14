'use server'

import type { z } from 'zod'
import type { SystemTx } from '@/db/client'
import { listLocations } from '@/lib/agencies/reads'
import { agencyAction } from '@/lib/auth/action'
import type { StaffUser } from '@/lib/auth/roles'
import { sharedProduct, shareInput } from '../inputs/shared'
import { readAgencyProduct } from '../reads/shares'
import { shareProduct, unshareProduct } from '../writes/shared'

const gone = { ok: false as const, formError: 'This product is not there any more. Reload the page to see what is.' }

async function share(tx: SystemTx, user: StaffUser, { product: id, ...said }: z.output<typeof shareInput>) {
  const product = await readAgencyProduct(tx, user.agencyId, id)
  if (!product) return { ok: false as const, fieldErrors: { product: 'Choose one of your products.' } }
  const { rows } = await listLocations(tx, user, { limit: 1000 })
  const own = new Set(rows.map(row => row.id))
  if (said.targets?.some(target => !own.has(target)))
    return { ok: false as const, fieldErrors: { locations: 'One of these is not there any more. Choose again.' } }
  await shareProduct(tx, product, said, user.id)
  const details = { product: id, title: product.title, locations: said.targets ?? 'all', roles: said.roles }
  return { ok: true as const, audit: { act: 'product.shared' as const, details } }
}

/** Shares a product, or changes with whom it is shared, and goes back to the list. */
export const saveShare = agencyAction({
  may: 'agency.shared_courses',
  input: shareInput,
  run: async ({ tx, user, input }) => {
    const done = await share(tx, user, input)
    return done.ok ? { ...done, redirectTo: '/agency/shared-courses' } : done
  },
})

/** The way back from "Stop sharing". */
export const shareAgain = agencyAction({
  may: 'agency.shared_courses',
  input: shareInput,
  run: ({ tx, user, input }) => share(tx, user, input),
})

/** Stops sharing a product at once; gives how it was shared, for the way back. */
export const stopSharing = agencyAction({
  may: 'agency.shared_courses',
  input: sharedProduct,
  run: async ({ tx, user, input }) => {
    const product = await readAgencyProduct(tx, user.agencyId, input.product)
    const was = product && (await unshareProduct(tx, product))
    if (!product || !was) return gone
    return {
      ok: true,
      data: { product: product.productId, title: product.title, ...was },
      audit: { act: 'product.unshared', details: { product: product.productId, title: product.title } },
    }
  },
})

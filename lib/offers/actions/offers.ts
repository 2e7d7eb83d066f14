'use server'

import type { LocationTx } from '@/db/client'
import { staffAction } from '@/lib/auth/action'
import { listProductChoices } from '@/lib/catalog/reads/staff'
import { offerChange, offerInput } from '../inputs/offers'
import { offerPath } from '../rules/paths'
import { createOffer, updateOffer } from '../writes/offers'

const gone = 'One of these products is not there any more. Look at the list again.'

async function areHere(tx: LocationTx, products: readonly string[]): Promise<boolean> {
  const known = new Set((await listProductChoices(tx)).map(product => product.id))
  return products.every(id => known.has(id))
}

/** Adds an offer and opens its page. */
export const addOffer = staffAction({
  may: 'offers.write',
  input: offerInput,
  run: async ({ tx, location, input: { products, ...fields } }) => {
    if (!(await areHere(tx, products))) return { ok: false, fieldErrors: { products: gone } }
    const id = await createOffer(tx, { ...fields, productIds: products })
    const audit = { act: 'offer.added' as const, details: { offer: id, title: fields.title } }
    return { ok: true, audit, redirectTo: offerPath(location.slug, id) }
  },
})

/** Changes an offer; its products change at once for everybody who holds it. */
export const saveOffer = staffAction({
  may: 'offers.write',
  input: offerChange,
  run: async ({ tx, input: { offer, products, ...fields } }) => {
    if (!(await areHere(tx, products))) return { ok: false, fieldErrors: { products: gone } }
    if (!(await updateOffer(tx, offer, { ...fields, productIds: products }))) {
      return { ok: false, formError: 'This offer is not there any more.' }
    }
    return { ok: true, audit: { act: 'offer.changed', details: { offer, ...fields, products } } }
  },
})

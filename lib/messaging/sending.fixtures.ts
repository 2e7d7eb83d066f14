import { asSystem, inLocation } from '@/db/client'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct } from '@/db/seed/factories'

/** A location with one contact who holds an offer, or not. */
export async function learner(changes: Parameters<typeof makeContact>[1] = {}, { offer = true } = {}) {
  const location = await asSystem('test', async tx => makeLocation(tx, await makeAgency(tx)))
  const contact = await inLocation(location.id, async tx => {
    const made = await makeContact(tx, { emailConsentAt: new Date(), ...changes })
    if (offer) {
      const { productId } = await makeProduct(tx)
      await makeGrant(tx, { contactId: made.id, offerId: await makeOffer(tx, [productId]) })
    }
    return made
  })
  return { location, contact }
}

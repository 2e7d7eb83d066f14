import { asSystem, inLocation, pipeInLocation } from '@/db/client'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct } from '@/db/seed/factories'
import { random } from '@/lib/platform/crypto'
import { factsQuery, type Known, knownOf } from './reads'
import type { Link } from './types'
import type { Arrival } from './writes'

export type Place = Awaited<ReturnType<typeof makeLocation>>
export type Person = Awaited<ReturnType<typeof makeContact>>
type Changes = Parameters<typeof makeLocation>[2]

export const nobody = { portal: null, staff: null, device: random(32) }

/** A location of an agency of its own, and in it a contact with one live grant. */
export async function someone(changes: Changes = {}): Promise<{ location: Place; contact: Person; grantId: string }> {
  const location = await asSystem('test', async tx => makeLocation(tx, await makeAgency(tx), changes))
  return inLocation(location.id, async tx => {
    const contact = await makeContact(tx)
    const { productId } = await makeProduct(tx)
    const grantId = await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, [productId]) })
    return { location, contact, grantId }
  })
}

/** A link of the contact as a token would say it. */
export const linkOf = (location: Place, contact: Person, changes: Partial<Link> = {}): Link => ({
  kind: 1,
  kid: 1,
  locationNumber: location.number,
  principalId: contact.id,
  iat: 91_000_000,
  ttlHours: 24,
  linksGeneration: location.linksGeneration,
  principalGeneration: contact.linkGeneration,
  jti: null,
  ...changes,
})

export const arrival = (): Arrival => ({ sessionHash: random(32), deviceHash: random(32), deviceLabel: 'Mac, Firefox' })

/** What `factsQuery` knows. */
export async function knownAbout(
  location: Place,
  link: Link,
  browser = nobody as Parameters<typeof factsQuery>[3],
): Promise<Known> {
  const [rows] = await pipeInLocation(location.id, sql => [factsQuery(sql, location.id, link, browser)])
  if (!rows?.[0]) throw new Error('there is no such location')
  return knownOf(rows[0])
}

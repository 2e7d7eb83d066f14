import 'server-only'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { grants } from '@/db/schema/offers'
import type { DomainEvent } from '@/lib/events/types'
import { writeEvents } from '@/lib/events/writes'
import { newId } from '@/lib/platform/ids'
import { readReach } from '../reads/grants'

export type Grant = {
  contactId: string
  offerId: string
  startsAt: Date
  /** Null: no end. */
  endsAt: Date | null
  /** The staff user; null with a `source` of its own (import, workflow, sign-up). */
  grantedBy: string | null
  source?: string
  createdAt?: Date
}

/**
 * Grants an offer to a contact, and gives the grant's id. One contact holds an offer once: granting again puts the new times in place of
 * the old ones and takes a revocation back. Throws the database's error where contact or offer are not of this location.
 */
export async function grantOffer(tx: LocationTx, { source = 'staff', ...grant }: Grant): Promise<string> {
  const { startsAt, endsAt, grantedBy } = grant
  return changingReach(tx, grant.contactId, async () => {
    const [row] = await tx
      .insert(grants)
      .values({ locationId: tx.locationId, id: newId(), source, ...grant })
      .onConflictDoUpdate({
        target: [grants.locationId, grants.contactId, grants.offerId],
        set: { startsAt, endsAt, grantedBy, source, revokedAt: null, createdAt: grant.createdAt ?? sql`now()` },
      })
      .returning({ id: grants.id })
    return (row as { id: string }).id
  })
}

const one = (tx: LocationTx, contactId: string, id: string) =>
  and(eq(grants.locationId, tx.locationId), eq(grants.contactId, contactId), eq(grants.id, id))

/**
 * Revokes a contact's grant: access ends at the contact's next request. Gives the offer's id; null where there is no such grant, or it was
 * revoked before.
 */
export async function revokeGrant(tx: LocationTx, contactId: string, id: string): Promise<{ offerId: string } | null> {
  return changingReach(tx, contactId, async () => {
    const [row] = await tx
      .update(grants)
      .set({ revokedAt: sql`now()` })
      .where(and(one(tx, contactId, id), isNull(grants.revokedAt)))
      .returning({ offerId: grants.offerId })
    return row ?? null
  })
}

/** Takes a revocation back: the grant holds again as it did, its times unchanged. Null where there is no such revoked grant. */
export async function restoreGrant(tx: LocationTx, contactId: string, id: string): Promise<{ offerId: string } | null> {
  return changingReach(tx, contactId, async () => {
    const [row] = await tx
      .update(grants)
      .set({ revokedAt: null })
      .where(and(one(tx, contactId, id), isNotNull(grants.revokedAt)))
      .returning({ offerId: grants.offerId })
    return row ?? null
  })
}

/**
 * Runs `change` and writes as events what it changed in what the contact can reach: two offers that hold one product give one event. The
 * contact's lock keeps two such changes from seeing the same "before".
 */
async function changingReach<T>(tx: LocationTx, contactId: string, change: () => Promise<T>): Promise<T> {
  await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.id, contactId)))
    .for('update')
  const before = await readReach(tx, contactId)
  const result = await change()
  const after = await readReach(tx, contactId)
  const missing = (from: Set<string>, others: Set<string>) => [...others].filter(id => !from.has(id))
  await writeEvents(tx, [
    ...missing(before.offers, after.offers).map(offerId => granted(contactId, { offerId })),
    ...missing(after.offers, before.offers).map(offerId => removed(contactId, { offerId })),
    ...missing(before.products, after.products).map(productId => granted(contactId, { productId })),
    ...missing(after.products, before.products).map(productId => removed(contactId, { productId })),
  ])
  return result
}

type Subject = { offerId: string } | { productId: string }

const granted = (contactId: string, payload: Subject): DomainEvent => ({
  type: 'offerId' in payload ? 'offer_access_granted' : 'product_access_granted',
  contactId,
  payload,
})
const removed = (contactId: string, payload: Subject): DomainEvent => ({
  type: 'offerId' in payload ? 'offer_access_removed' : 'product_access_removed',
  contactId,
  payload,
})

import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { grants } from '@/db/schema/offers'
import { newId } from '@/lib/platform/ids'

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
  const [row] = await tx
    .insert(grants)
    .values({ locationId: tx.locationId, id: newId(), source, ...grant })
    .onConflictDoUpdate({
      target: [grants.locationId, grants.contactId, grants.offerId],
      set: { startsAt, endsAt, grantedBy, source, revokedAt: null, createdAt: grant.createdAt ?? sql`now()` },
    })
    .returning({ id: grants.id })
  return (row as { id: string }).id
}

const one = (tx: LocationTx, contactId: string, id: string) =>
  and(eq(grants.locationId, tx.locationId), eq(grants.contactId, contactId), eq(grants.id, id))

/**
 * Revokes a contact's grant: access ends at the contact's next request. Gives the offer's id; null where there is no such grant, or it was
 * revoked before.
 */
export async function revokeGrant(tx: LocationTx, contactId: string, id: string): Promise<{ offerId: string } | null> {
  const [row] = await tx
    .update(grants)
    .set({ revokedAt: sql`now()` })
    .where(and(one(tx, contactId, id), isNull(grants.revokedAt)))
    .returning({ offerId: grants.offerId })
  return row ?? null
}

/** Takes a revocation back: the grant holds again as it did, its times unchanged. Null where there is no such revoked grant. */
export async function restoreGrant(tx: LocationTx, contactId: string, id: string): Promise<{ offerId: string } | null> {
  const [row] = await tx
    .update(grants)
    .set({ revokedAt: null })
    .where(and(one(tx, contactId, id), sql`${grants.revokedAt} is not null`))
    .returning({ offerId: grants.offerId })
  return row ?? null
}

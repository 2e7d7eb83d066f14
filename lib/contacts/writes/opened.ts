import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { contacts } from '@/db/schema/contacts'

const one = (tx: LocationTx, id: string) => and(eq(contacts.locationId, tx.locationId), eq(contacts.id, id))

/** The contact was seen in the portal now. */
export async function touchContactSeen(tx: LocationTx, id: string): Promise<void> {
  await tx.update(contacts).set({ lastSeenAt: sql`now()` }).where(one(tx, id))
}

/** A person opened a link of the contact now; the first time counts for good. */
export async function touchContactOpened(tx: LocationTx, id: string): Promise<void> {
  await tx
    .update(contacts)
    .set({
      firstOpenedAt: sql`coalesce(${contacts.firstOpenedAt}, now())`,
      lastOpenedAt: sql`now()`,
      lastSeenAt: sql`now()`,
    })
    .where(one(tx, id))
}

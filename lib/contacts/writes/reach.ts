import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { contacts } from '@/db/schema/contacts'

const one = (tx: LocationTx, id: string) => and(eq(contacts.locationId, tx.locationId), eq(contacts.id, id))

/** Mail to this address came back, or its receiver complained: nothing more is sent there, whichever contacts share it, until it is another one. */
export async function noteBounce(tx: LocationTx, address: string): Promise<void> {
  await tx
    .update(contacts)
    .set({ emailBouncedAt: sql`now()` })
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.email, address)))
}

/** Takes back the consent to email, as its holder asked. What they ask for themselves still reaches them. */
export async function withdrawEmailConsent(tx: LocationTx, contactId: string): Promise<void> {
  await tx.update(contacts).set({ emailConsentAt: null }).where(one(tx, contactId))
}

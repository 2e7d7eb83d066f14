import 'server-only'
import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { readBounce } from '@/lib/messaging/reads/bounces'

const one = (tx: LocationTx, id: string) => and(eq(contacts.locationId, tx.locationId), eq(contacts.id, id))

/** Mail to this address came back, or its receiver complained: nothing more is sent there, whichever contacts share it, until it is another one or is tried again. */
export async function noteBounce(tx: LocationTx, address: string): Promise<void> {
  await tx
    .update(contacts)
    .set({ emailBouncedAt: sql`now()` })
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.email, address)))
}

export type Tried =
  | { ok: true; bouncedAt: Date }
  /** No such contact; nothing stands against the address (any more); its receiver complained, and staff can't take that back. */
  | { ok: false; reason: 'gone' | 'fine' | 'complained' }

/** Takes back that mail to a contact's address came back, for all who share it: the next message goes there. A complaint stays, and so does consent. */
export async function tryAddressAgain(tx: LocationTx, contactId: string): Promise<Tried> {
  const [contact] = await tx
    .select({ email: contacts.email, bouncedAt: contacts.emailBouncedAt })
    .from(contacts)
    .where(and(one(tx, contactId), inArray(contacts.status, ['active', 'blocked'])))
  if (!contact) return { ok: false, reason: 'gone' }
  const { email, bouncedAt } = contact
  if (!email || !bouncedAt) return { ok: false, reason: 'fine' }
  if ((await readBounce(tx, email))?.complained) return { ok: false, reason: 'complained' }
  // What came back, or was complained of, since that was looked up stays. The database's times are finer than a Date.
  const known = lt(contacts.emailBouncedAt, new Date(bouncedAt.getTime() + 1))
  await tx
    .update(contacts)
    .set({ emailBouncedAt: null })
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.email, email), known))
  return { ok: true, bouncedAt }
}

/** Takes back the consent to email, as its holder asked. What they ask for themselves still reaches them. */
export async function withdrawEmailConsent(tx: LocationTx, contactId: string): Promise<void> {
  await tx.update(contacts).set({ emailConsentAt: null }).where(one(tx, contactId))
}

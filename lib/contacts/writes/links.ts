import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { random } from '@/lib/platform/crypto'
import { signOutContact } from '@/lib/sessions/writes/portal'

/**
 * Turns off every link of a contact made so far: a fresh generation, which is given back for the link to come. With `signOut` the epoch
 * rises too, so that whoever came in with an older link is out at their next request, and the password goes, which they might have set;
 * `signedOut` counts the sessions that ended.
 * Null where this location has no such contact.
 */
export async function turnOffContactLinks(
  tx: LocationTx,
  contactId: string,
  { signOut }: { signOut: boolean },
): Promise<{ linkGeneration: Buffer; signedOut: number } | null> {
  const [row] = await tx
    .update(contacts)
    .set({
      linkGeneration: random(5),
      ...(signOut ? { linkEpoch: sql`${contacts.linkEpoch} + 1`, passwordHash: null } : {}),
    })
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.id, contactId)))
    .returning({ linkGeneration: contacts.linkGeneration })
  if (!row) return null
  const signedOut = signOut ? await signOutContact(tx, contactId, 'newer link') : 0
  return { linkGeneration: row.linkGeneration, signedOut }
}

import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import type { Lang } from '@/lib/language/types'

/** What a contact may change of themself: nothing by which somebody reaches them. `language` null: the location's. */
export type Profile = { firstName: string; lastName: string; language: Lang | null }

/** Changes a contact's own profile. */
export async function updateProfile(tx: LocationTx, contactId: string, profile: Profile): Promise<void> {
  await tx
    .update(contacts)
    .set(profile)
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.id, contactId)))
}

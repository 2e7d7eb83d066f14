import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { LocationTx, SystemTx } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import type { PasswordChange } from '@/lib/messaging/types'
import { noticePassword } from '@/lib/messaging/writes/password-notice'
import { readPasswordHash } from '../reads'

/** Sets a contact's password by its hash; null takes it away. Says whether something changed hands: there was one, or there is one now. */
export async function setPasswordHash(
  tx: LocationTx,
  contactId: string,
  passwordHash: string | null,
): Promise<boolean> {
  const one = and(eq(contacts.locationId, tx.locationId), eq(contacts.id, contactId))
  const rows = await tx
    .update(contacts)
    .set({ passwordHash })
    .where(passwordHash === null ? and(one, isNotNull(contacts.passwordHash)) : one)
    .returning({ id: contacts.id })
  return rows.length > 0
}

/**
 * Sets or changes a learner's own password by its hash, or takes it away (null), and tells them by email. Gives what it was; null: there was none to
 * take away.
 */
export async function changeOwnPassword(
  tx: LocationTx,
  { contactId, deviceId }: { contactId: string; deviceId: string | null },
  passwordHash: string | null,
): Promise<PasswordChange | null> {
  const had = (await readPasswordHash(tx, contactId)) !== null
  if (!(await setPasswordHash(tx, contactId, passwordHash))) return null
  const what = passwordHash === null ? 'removed' : had ? 'changed' : 'set'
  await noticePassword(tx, { contactId, deviceId }, what)
  return what
}

/** Takes away every password of a location: whoever came in by an old link may have set one. Says how many there were. */
export async function removeAllPasswords(tx: SystemTx, locationId: string): Promise<number> {
  const rows = await tx
    .update(contacts)
    .set({ passwordHash: null })
    .where(and(eq(contacts.locationId, locationId), isNotNull(contacts.passwordHash)))
    .returning({ id: contacts.id })
  return rows.length
}

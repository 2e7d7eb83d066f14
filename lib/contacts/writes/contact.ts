import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { readBounce } from '@/lib/messaging/reads/bounces'
import { random } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import { signOutContact } from '@/lib/sessions/writes/portal'
import type { ContactFields } from '../types'
import { turnOffContactLinks } from './links'

const one = (tx: LocationTx, id: string) => and(eq(contacts.locationId, tx.locationId), eq(contacts.id, id))

/** What a contact that comes from elsewhere than a staff form may bring along. */
type Extras = {
  source?: string
  smsConsentAt?: Date | null
  status?: 'active' | 'blocked'
  createdAt?: Date
  firstOpenedAt?: Date | null
  lastOpenedAt?: Date | null
  lastSeenAt?: Date | null
}

/** Adds a contact with a link generation of its own, and gives its id. Nothing is sent to an address that a complaint stands against. */
export async function createContact(
  tx: LocationTx,
  fields: Pick<ContactFields, 'firstName'> & Partial<ContactFields> & Extras,
): Promise<string> {
  const id = newId()
  const emailBouncedAt = await shutSince(tx, fields.email)
  await tx
    .insert(contacts)
    .values({ locationId: tx.locationId, id, linkGeneration: random(5), ...fields, emailBouncedAt })
  return id
}

/**
 * Changes what is known of a contact. Another email or phone may be another person's: then the contact's links die and its sessions
 * end (`reached`). Null where this location has no such contact; `changed` names the fields that differ, in order.
 */
export async function updateContact(
  tx: LocationTx,
  id: string,
  fields: ContactFields,
): Promise<{ changed: (keyof ContactFields)[]; reached: boolean } | null> {
  const [before] = await tx.select().from(contacts).where(one(tx, id)).for('update')
  if (!before || before.status === 'erased' || before.status === 'merged') return null
  const names = Object.keys(fields) as (keyof ContactFields)[]
  const changed = names.filter(name => String(fields[name] ?? '') !== String(before[name] ?? ''))
  if (changed.length === 0) return { changed, reached: false }
  const fresh = changed.includes('email') ? { emailBouncedAt: await shutSince(tx, fields.email) } : {}
  await tx
    .update(contacts)
    .set({ ...fields, ...fresh })
    .where(one(tx, id))
  const reached = changed.includes('email') || changed.includes('phone')
  if (reached) await turnOffContactLinks(tx, id, { signOut: true })
  return { changed, reached }
}

/** Another address has not come back yet, or is tried again; but a complaint stays with it, whoever is given it. */
async function shutSince(tx: LocationTx, email: string | null | undefined) {
  return email && (await readBounce(tx, email))?.complained ? sql`now()` : null
}

/** Blocks a contact and ends its sessions; says how many ended. Null where there is no such contact that could be blocked. */
export async function blockContact(tx: LocationTx, id: string): Promise<{ signedOut: number } | null> {
  const [row] = await tx
    .update(contacts)
    .set({ status: 'blocked' })
    .where(and(one(tx, id), inArray(contacts.status, ['active', 'blocked'])))
    .returning({ id: contacts.id })
  return row ? { signedOut: await signOutContact(tx, id, 'blocked') } : null
}

/** Lets a blocked contact in again; sessions that ended stay ended. False where there is no such blocked contact. */
export async function unblockContact(tx: LocationTx, id: string): Promise<boolean> {
  const rows = await tx
    .update(contacts)
    .set({ status: sql`'active'` })
    .where(and(one(tx, id), eq(contacts.status, 'blocked')))
    .returning({ id: contacts.id })
  return rows.length > 0
}

import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { agencies, locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { messages } from '@/db/schema/messaging'
import { newId } from '@/lib/platform/ids'
import { enqueueMessage } from '../jobs'
import { isSuspended } from '../reads/receiver'
import { isAsked, skipReason } from '../rules'
import type { NewMessage, SkipReason, Template } from '../types'
import { noteEvent } from './events'

export type Queued = { id: string; state: 'queued' | 'skipped'; reason: SkipReason | null; to: string }

/**
 * The one path of sending: writes the message and, in the same transaction, enqueues its job; or writes that it is skipped, and why. A second
 * message of the same cause is not made: the answer is then the first one's. Throws where the location has no such contact.
 */
export async function queueMessage<T extends Template>(tx: LocationTx, message: NewMessage<T>): Promise<Queued> {
  const { contactId, template, cause, data, actorUserId } = message
  const contact = await receiverOf(tx, contactId)
  if (!contact) throw new Error('a message needs a contact of its location')
  const reason = skipReason(contact, isAsked(template, data))
  const state = reason ? ('skipped' as const) : ('queued' as const)
  const [made] = await tx
    .insert(messages)
    .values({
      locationId: tx.locationId,
      id: newId(),
      contactId,
      template,
      cause,
      data,
      state,
      reason,
      language: contact.language ?? contact.siteLanguage,
      toAddress: contact.email ?? '',
      actorUserId: actorUserId ?? null,
    })
    .onConflictDoNothing({ target: [messages.locationId, messages.cause] })
    .returning({ id: messages.id })
  if (!made) return queuedBy(tx, cause)
  if (reason) await noteEvent(tx, made.id, 'skipped', { reason })
  else await enqueueMessage(tx, made.id)
  return { id: made.id, state, reason, to: contact.email ?? '' }
}

/** The message that a cause brought about, as it stands now. Throws where there is none. */
export async function queuedBy(tx: LocationTx, cause: string): Promise<Queued> {
  const [row] = await tx
    .select({ id: messages.id, state: messages.state, reason: messages.reason, to: messages.toAddress })
    .from(messages)
    .where(and(eq(messages.locationId, tx.locationId), eq(messages.cause, cause)))
  if (!row) throw new Error('a message of this cause is there and can’t be read')
  const skipped = row.state === 'skipped'
  return {
    id: row.id,
    state: skipped ? 'skipped' : 'queued',
    reason: skipped ? (row.reason as SkipReason) : null,
    to: row.to,
  }
}

async function receiverOf(tx: LocationTx, contactId: string) {
  const [row] = await tx
    .select({
      status: contacts.status,
      email: contacts.email,
      language: contacts.language,
      emailConsentAt: contacts.emailConsentAt,
      emailBouncedAt: contacts.emailBouncedAt,
      siteLanguage: locations.language,
      suspended: isSuspended,
    })
    .from(contacts)
    .innerJoin(locations, eq(locations.id, contacts.locationId))
    .innerJoin(agencies, eq(agencies.id, locations.agencyId))
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.id, contactId)))
  return row ?? null
}

/**
 * Sends a message anew that failed, or of which nobody knows whether it left: its link is made afresh and the provider takes it as another
 * one. False where it is in no such state.
 */
export async function queueAgain(tx: LocationTx, messageId: string): Promise<boolean> {
  const again = sql`jsonb_set(${messages.data} - 'fixed', '{again}', to_jsonb(coalesce((${messages.data}->>'again')::int, 0) + 1))`
  const [row] = await tx
    .update(messages)
    .set({ state: 'queued', reason: null, mintedAt: null, providerId: null, data: again, updatedAt: sql`now()` })
    .where(
      and(
        eq(messages.locationId, tx.locationId),
        eq(messages.id, messageId),
        sql`${messages.state} in ('failed', 'unknown')`,
      ),
    )
    .returning({ id: messages.id })
  if (!row) return false
  await noteEvent(tx, row.id, 'again')
  await enqueueMessage(tx, row.id)
  return true
}

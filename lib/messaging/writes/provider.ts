import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { messageEvents, messages } from '@/db/schema/messaging'
import { noteBounce } from '@/lib/contacts/writes/reach'
import { newId } from '@/lib/platform/ids'
import { cameBackForGood } from '../reads/bounces'
import { wordMoves } from '../rules'
import type { MessageState } from '../types'
import { lockMessage } from './send'

/** What a provider says of a message. `id` is its own for this word, so that the same one counts once. */
export type ProviderWord = {
  id: string
  type: 'sent' | 'delivered' | 'opened' | 'delayed' | 'bounced' | 'complained' | 'failed'
  at: Date
  reason: string | null
  providerId: string | null
  /** Of a bounce: the mailbox may take the next one. */
  transient: boolean
}

const stateOf: Record<ProviderWord['type'], MessageState | null> = {
  sent: 'sent',
  delivered: 'delivered',
  opened: 'opened',
  delayed: null,
  bounced: 'bounced',
  complained: 'bounced',
  failed: 'failed',
}

/**
 * Writes a provider's word down and takes the message on, never back: words come late, twice and in any order. After a complaint,
 * or a bounce that is not transient, nothing more is sent to that address. False where the location has no such message, or the word is known.
 */
export async function hearProvider(tx: LocationTx, messageId: string, word: ProviderWord): Promise<boolean> {
  const row = await lockMessage(tx, messageId)
  if (!row) return false
  const [noted] = await tx
    .insert(messageEvents)
    .values({
      locationId: tx.locationId,
      id: newId(),
      messageId,
      type: word.type,
      providerEventId: word.id,
      at: word.at,
      details: { ...(word.reason ? { reason: word.reason } : {}), ...(word.transient ? { transient: true } : {}) },
    })
    .onConflictDoNothing({ target: [messageEvents.locationId, messageEvents.providerEventId] })
    .returning({ id: messageEvents.id })
  if (!noted) return false
  const state = stateOf[word.type]
  const forGood = row.state === 'bounced' && (await cameBackForGood(tx, messageId))
  if (state && wordMoves({ ...row, forGood }, state, { of: word.providerId, transient: word.transient })) {
    const reason = word.type === 'complained' ? 'complained' : word.reason
    const providerId = row.providerId ?? word.providerId
    await tx
      .update(messages)
      .set({ state, reason, providerId, sentAt: sql`coalesce(sent_at, now())`, updatedAt: sql`now()` })
      .where(and(eq(messages.locationId, tx.locationId), eq(messages.id, messageId)))
  }
  if (state === 'bounced' && !word.transient) await noteBounce(tx, row.toAddress)
  return true
}

import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { messages } from '@/db/schema/messaging'
import { noteBounce } from '@/lib/contacts/writes/reach'
import { isGivenUp, movesForward } from '../rules'
import type { Fixed, MailDriver, MessageState, Rendered, SendOutcome } from '../types'
import { noteEvent, type OwnEvent } from './events'

const one = (tx: LocationTx, id: string) => and(eq(messages.locationId, tx.locationId), eq(messages.id, id))

/** A message under its row's lock, so that of two workers one sends it; null where there is none. */
export async function lockMessage(tx: LocationTx, id: string) {
  const [row] = await tx.select().from(messages).where(one(tx, id)).for('update')
  return row ?? null
}
export type MessageRow = NonNullable<Awaited<ReturnType<typeof lockMessage>>>

/** Ends a message before it was sent. */
export async function endUnsent(
  tx: LocationTx,
  id: string,
  state: 'skipped' | 'unknown',
  reason: string,
): Promise<void> {
  await tx.update(messages).set({ state, reason, updatedAt: sql`now()` }).where(one(tx, id))
  await noteEvent(tx, id, state, { reason })
}

/** Fixes what is about to be sent: from here on a crash leaves a row that says what was asked of whom. */
export async function markSending(
  tx: LocationTx,
  row: MessageRow,
  sending: { copy: Rendered; mintedAt: Date; fixed: Fixed; provider: MailDriver; to: string },
): Promise<void> {
  const { copy, mintedAt, fixed, provider, to } = sending
  const link = fixed.links[0]
  await tx
    .update(messages)
    .set({
      state: 'sending',
      reason: null,
      ...copy,
      toAddress: to,
      mintedAt,
      linkKind: link?.kind ?? null,
      linkIat: link?.iat ?? null,
      provider,
      attempts: row.attempts + 1,
      data: { ...row.data, fixed },
      updatedAt: sql`now()`,
    })
    .where(one(tx, row.id))
  await noteEvent(tx, row.id, 'sending', { provider, attempt: row.attempts + 1 })
}

/** Writes down what came of a request. `last`: nobody will try again. */
export async function settle(tx: LocationTx, id: string, outcome: SendOutcome, last: boolean): Promise<void> {
  const row = await lockMessage(tx, id)
  if (!row) return
  if (outcome.kind === 'sent') return settleSent(tx, row, outcome.providerId)
  // The provider's own word may have come first.
  if (row.state !== 'sending') return
  const state = stateAfter(outcome, last)
  const again = state === 'queued' && !(outcome.kind === 'later' && outcome.maybe)
  await tx
    .update(messages)
    .set({ state, reason: outcome.reason, ...(again ? { mintedAt: null } : {}), updatedAt: sql`now()` })
    .where(one(tx, id))
  await noteEvent(tx, id, eventOf(outcome, state), { reason: outcome.reason })
  if (outcome.kind === 'refused' && outcome.bounced) await noteBounce(tx, row.toAddress)
}

function eventOf(outcome: Exclude<SendOutcome, { kind: 'sent' }>, state: MessageState): OwnEvent {
  if (outcome.kind === 'unknown') return 'unknown'
  if (state === 'queued') return 'later'
  return state === 'bounced' ? 'bounced' : 'failed'
}

function stateAfter(outcome: Exclude<SendOutcome, { kind: 'sent' }>, last: boolean): MessageState {
  if (outcome.kind === 'unknown') return 'unknown'
  if (outcome.kind === 'refused') return outcome.bounced ? 'bounced' : 'failed'
  if (!last) return 'queued'
  return outcome.maybe ? 'unknown' : 'failed'
}

async function settleSent(tx: LocationTx, row: MessageRow, providerId: string | null): Promise<void> {
  const state = movesForward(row.state, 'sent') && !isGivenUp(row) ? 'sent' : row.state
  await tx
    .update(messages)
    .set({
      state,
      reason: state === 'sent' ? null : row.reason,
      providerId,
      sentAt: sql`coalesce(sent_at, now())`,
      updatedAt: sql`now()`,
    })
    .where(one(tx, row.id))
  await noteEvent(tx, row.id, 'sent')
}

import 'server-only'
import { inLocation, type LocationTx } from '@/db/client'
import { env } from '@/lib/platform/env'
import type { Attempt } from '@/lib/platform/jobs'
import { log } from '@/lib/platform/log'
import { type MailReceiver, readReceivers } from '../reads/receiver'
import { fillPlaces, isAsked, linkWords, skipReason } from '../rules'
import type { Driver, Mail, Render, Rendered } from '../types'
import { endUnsent, lockMessage, type MessageRow, markSending, settle } from '../writes/send'
import { compose } from './compose'

type Means = { driver: Driver; render: Render }

/**
 * Sends one message: what is to be sent is fixed in the database, then the provider is asked, then its answer is written down. Throws where
 * another try is worth it.
 */
export async function sendMessage(
  { locationId, messageId }: { locationId: string; messageId: string },
  attempt: Attempt,
  means: Means,
): Promise<void> {
  const mail = await inLocation(locationId, tx => claim(tx, messageId, means))
  if (!mail) return
  const outcome = await means.driver.send(mail)
  await inLocation(locationId, tx => settle(tx, messageId, outcome, attempt.last))
  if (outcome.kind === 'sent') return
  log.warn(
    { messageId, attempt: attempt.number, outcome: outcome.kind, reason: outcome.reason },
    'a message did not leave',
  )
  if (outcome.kind === 'later' && !attempt.last) throw new Error(outcome.reason)
}

/** Takes the message for sending; null where there is nothing to send, or nothing to send any more. */
async function claim(tx: LocationTx, messageId: string, { driver, render }: Means): Promise<Mail | null> {
  const row = await lockMessage(tx, messageId)
  if (!row || (row.state !== 'queued' && row.state !== 'sending')) return null
  const [receiver] = await readReceivers(tx, [row.contactId])
  const end = endOf(row, receiver)
  if (end) await endUnsent(tx, row.id, end.state, end.reason)
  if (end || !receiver) return null
  const to = row.state === 'sending' ? row.toAddress : (receiver.email ?? row.toAddress)
  const mintedAt = row.mintedAt ?? new Date()
  const composed = await compose(tx, { ...row, toAddress: to }, receiver, mintedAt)
  const rendered = await render(composed.view)
  const copy = withLinks(rendered, row.id, linkWords(composed.urls.length))
  await markSending(tx, row, { copy, mintedAt, fixed: composed.fixed, provider: driver.name, to })
  return {
    ...withLinks(rendered, row.id, composed.urls),
    messageId: row.id,
    locationId: tx.locationId,
    idempotencyKey: keyOf(row),
    from: { name: composed.site.siteName, address: env().MAIL_FROM ?? 'portico@localhost.localdomain' },
    to,
    replyTo: composed.site.supportEmail,
    unsubscribeUrl: composed.unsubscribeUrl,
  }
}

/** What becomes of a message that is not to be sent, or not once more; null: it is sent. */
function endOf(row: MessageRow, receiver: MailReceiver | undefined) {
  const reason = receiver ? skipReason(receiver, isAsked(row.template, row.data as never)) : 'gone'
  const askedServer = row.state === 'sending' && row.provider === 'smtp'
  if (!reason && !askedServer) return null
  // A provider was asked and was never heard of again: only a person can tell whether it went.
  const maybeGone = row.mintedAt !== null && row.provider !== null
  return maybeGone || !reason
    ? { state: 'unknown' as const, reason: 'interrupted' }
    : { state: 'skipped' as const, reason }
}

/** A message that a person sends again is another one for the provider. */
function keyOf(row: MessageRow): string {
  const again = Number((row.data as { again?: number }).again ?? 0)
  return again > 0 ? `${row.id}/${again}` : row.id
}

function withLinks({ subject, html, plain }: Rendered, messageId: string, links: readonly string[]): Rendered {
  return { subject, html: fillPlaces(html, messageId, links), plain: fillPlaces(plain, messageId, links) }
}

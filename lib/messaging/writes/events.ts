import 'server-only'
import type { LocationTx } from '@/db/client'
import { messageEvents } from '@/db/schema/messaging'
import { newId } from '@/lib/platform/ids'

/** What this program itself did with a message. */
export type OwnEvent = 'skipped' | 'sending' | 'sent' | 'later' | 'failed' | 'bounced' | 'unknown' | 'again'

/** Adds to a message's history. */
export async function noteEvent(
  tx: LocationTx,
  messageId: string,
  type: OwnEvent,
  details: Record<string, unknown> = {},
): Promise<void> {
  const id = newId()
  await tx.insert(messageEvents).values({
    locationId: tx.locationId,
    id,
    messageId,
    type,
    providerEventId: `own:${id}`,
    at: new Date(),
    details,
  })
}

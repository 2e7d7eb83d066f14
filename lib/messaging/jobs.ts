import { z } from 'zod'
import type { LocationTx } from '@/db/client'
import { enqueue, type Job } from '@/lib/platform/jobs'

type SendMessage = { locationId: string; messageId: string }

/** Sends one message. A dead provider is tried for about nine hours before the message counts as failed. */
export const sendMessageJob: Job<SendMessage> = {
  name: 'send-message',
  payload: z.object({ locationId: z.uuid(), messageId: z.uuid() }),
  options: { retryLimit: 16, retryDelay: 5, retryDelayMax: 3600, expireInSeconds: 120 },
}

/** Enqueues a message's sending in the transaction that queued it. */
export async function enqueueMessage(tx: LocationTx, messageId: string): Promise<void> {
  await enqueue(tx, sendMessageJob, { locationId: tx.locationId, messageId })
}

import { sendMessageJob } from '@/lib/messaging/jobs'
import { startWorker, type Work, work } from '@/lib/platform/jobs'
import { allowServerOnly } from './server-only'

/** Every job with what does it. The templates of mails are React's and come from above lib, so they are handed in here. */
const works: readonly Work[] = [
  work(
    sendMessageJob,
    async () => {
      const { sendMessage } = await import('@/lib/messaging/work/send')
      const { mailDriver } = await import('@/lib/messaging/work/drivers')
      const { renderEmail } = await import('@/components/emails/render')
      return async (payload, attempt) =>
        sendMessage(payload, attempt, { driver: await mailDriver(), render: renderEmail })
    },
    { side: 4 },
  ),
]

/** Starts to work on the queue in this process, until its shutdown hook. */
export async function startWorking(): Promise<void> {
  allowServerOnly()
  await startWorker(works)
}

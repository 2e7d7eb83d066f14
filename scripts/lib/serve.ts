import { closePools } from '@/db/client'
import { langOf } from '@/lib/language/types'
import { outagePage } from '@/lib/magic-links/pages/outage'
import { env } from '@/lib/platform/env'
import { onShutdown } from '@/lib/platform/shutdown'
import { startWorking } from './works'

/** Starts the server in this process. Next reads NODE_ENV when it is loaded, so the server is loaded only here. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  onShutdown('pools', closePools)
  // Before the server, so that it ends after it: what the last requests enqueue is still taken.
  if (env().WORKER) await startWorking()
  const { startServer } = await import('@/lib/platform/server')
  await startServer({ dev, outagePage: language => outagePage(langOf(language)) })
}

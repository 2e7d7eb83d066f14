import { closePools } from '@/db/client'
import { langOf } from '@/lib/language/types'
import { outagePage } from '@/lib/magic-links/pages/outage'
import { env } from '@/lib/platform/env'
import type { OwnRoute } from '@/lib/platform/own-routes'
import { onShutdown } from '@/lib/platform/shutdown'
import { allowServerOnly } from './server-only'
import { startWorking } from './works'

/** Starts the server in this process. Next reads NODE_ENV when it is loaded, so the server is loaded only here. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  onShutdown('pools', closePools)
  // Before the server, so that it ends after it: what the last requests enqueue is still taken.
  if (env().WORKER) await startWorking()
  const { startServer } = await import('@/lib/platform/server')
  await startServer({ dev, outagePage: language => outagePage(langOf(language)), routes: dev ? [] : await ownRoutes() })
}

/** The one address of which speed is a promise: a link that somebody clicks. Everything else is Next's. */
async function ownRoutes(): Promise<OwnRoute[]> {
  allowServerOnly()
  const { receiveLearnerLink } = await import('@/lib/magic-links/receive')
  return [{ prefix: '/m/', handle: receiveLearnerLink }]
}

import { closePools } from '@/db/client'
import { onShutdown } from '@/lib/platform/shutdown'
import type { Database } from './database'
import { say } from './say'

/** Starts the server in this process. Next reads NODE_ENV when it is loaded, so it is set first and loaded here. */
export async function serve(database: Database, { dev }: { dev: boolean }): Promise<void> {
  const { startServer } = await import('@/lib/platform/server')
  const server = await startServer({ dev })
  onShutdown('pools', closePools)
  stopOnSignal(async () => {
    await server.close()
    await database.stop()
  })
}

const impatientAfterMs = 1000
const lastMomentMs = 9500

/**
 * Runs `stop` on SIGTERM or SIGINT and exits with 0, in ten seconds at most. A terminal's Ctrl+C reaches us twice, once
 * through npm, so only a second signal that comes later cuts it short.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let asked = 0
  const onSignal = () => {
    if (asked && Date.now() - asked > impatientAfterMs) process.exit(1)
    if (asked) return
    asked = Date.now()
    say('Stopping …')
    setTimeout(() => process.exit(1), lastMomentMs).unref()
    stop().then(
      () => process.exit(0),
      error => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

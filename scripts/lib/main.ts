import { runShutdownHooks } from '@/lib/platform/shutdown'
import { watchLauncher } from './launcher'
import { say } from './say'

const impatientAfterMs = 1000
const lastMomentMs = 9500

/**
 * Runs a command's work. SIGTERM and SIGINT end what it has started and exit with 0, in ten seconds at most; a failure
 * is printed, ends the same things and exits with 1.
 */
export function main(work: () => Promise<void>): void {
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  watchLauncher(onSignal)
  // Whoever read our output may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  work().catch(async error => {
    process.stderr.write(`\n${explain(error)}\n`)
    await finish(1)
  })
}

let askedAt = 0

/** A terminal's Ctrl+C reaches us twice, once through npm: only a second signal that comes later cuts it short. */
function onSignal(): void {
  if (askedAt) {
    if (Date.now() - askedAt > impatientAfterMs) process.exit(1)
    return
  }
  askedAt = Date.now()
  say('Stopping …')
  void finish(0)
}

/** Ends everything that was started, then the process. */
export async function finish(code: number): Promise<never> {
  setTimeout(() => process.exit(1), lastMomentMs).unref()
  const failures = await runShutdownHooks()
  for (const failure of failures) process.stderr.write(`${explain(failure)}\n`)
  process.exit(failures.length > 0 ? 1 : code)
}

const plainErrors = new Set(['ConfigError', 'FolderInUse', 'Sentence'])

/** An error that is a sentence for the person at the terminal; where in the program it was made helps nobody. */
export class Sentence extends Error {
  override readonly name = 'Sentence'
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return plainErrors.has(error.name) || !error.stack ? error.message : error.stack
}

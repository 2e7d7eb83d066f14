import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandOf, isAlive } from './identity'

/**
 * Stops the server that a killed parent left running on the cluster in `data`, and clears away the pid file of one
 * that died. A process is stopped only if its command line names this cluster.
 */
export async function clearOrphan(data: string, say: (sentence: string) => void): Promise<void> {
  const file = path.join(data, 'postmaster.pid')
  const pid = readPid(file)
  if (!pid) return
  if (isAlive(pid) && isServerOf(pid, data)) {
    say(`A PostgreSQL from an earlier start was still running (process ${pid}) and is being stopped.`)
    await stopServer(pid, () => isAlive(pid) && isServerOf(pid, data))
  }
  // The id may belong to somebody else's process by now, and PostgreSQL would then refuse to start.
  rmSync(file, { force: true })
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

function isServerOf(pid: number, data: string): boolean {
  const command = commandOf(pid)
  return command.includes('postgres') && command.includes(data)
}

/** Asks a server to stop (its clients are disconnected), then insists. Returns when `isRunning` says no. */
export async function stopServer(pid: number, isRunning: () => boolean): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 6000],
    ['SIGQUIT', 1500],
    ['SIGKILL', 1500],
  ] as const) {
    if (!isRunning()) return
    signalQuietly(pid, signal)
    const until = Date.now() + patience
    while (Date.now() < until && isRunning()) await sleep(20)
  }
}

/** Sends a signal to a process that may have gone. */
export function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has gone, which is what the signal was for.
  }
}

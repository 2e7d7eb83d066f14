import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { onShutdown } from '@/lib/platform/shutdown'

/** How a child ended, and what it wrote to its standard output where that was kept. */
export interface Ended {
  code: number
  output: string
}

const running = new Set<ChildProcess>()

/**
 * Runs a program to its end, in a process group of its own. Its output goes where ours does, unless `keep` asks for
 * it back. Throws if it can't be started.
 */
export function run(command: string, args: string[], options: SpawnOptions & { keep?: boolean } = {}): Promise<Ended> {
  const { keep, ...rest } = options
  const child = start(command, args, {
    stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
    ...rest,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => {
      output += String(chunk)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code: code ?? 1, output }))
  })
}

/** Starts a program in a process group of its own; `stopChildren` ends it. */
export function start(command: string, args: string[], options: SpawnOptions): ChildProcess {
  onShutdown('children', stopChildren)
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/** Runs a TypeScript file in a Node of its own, where `server-only` modules may be imported. */
export function runScript(
  file: string,
  { args = [], ...options }: SpawnOptions & { args?: string[]; keep?: boolean } = {},
): Promise<Ended> {
  return run(
    process.execPath,
    ['--import', 'tsx', '--import', './scripts/lib/allow-server-only.ts', file, ...args],
    options,
  )
}

const patienceMs = 8000

/** Ends every child that still runs, and what those started. */
async function stopChildren(): Promise<void> {
  const children = [...running]
  for (const child of children) signalGroup(child, 'SIGTERM')
  const until = Date.now() + patienceMs
  while (running.size > 0 && Date.now() < until) await sleep(50)
  for (const child of children) signalGroup(child, 'SIGKILL')
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    // The whole group has gone.
  }
}

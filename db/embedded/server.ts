import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './binaries'
import { dataFolder } from './cluster'
import { signalQuietly, stopServer } from './orphan'
import type { Place } from './place'

/** How a server is run. `fast` gives up durability, for tests. */
export interface ServerOptions {
  place: Place
  port: number
  fast: boolean
  say: (sentence: string) => void
}

/** A running server that is started again when it dies. */
export interface Server {
  stop(): Promise<void>
}

const readyWithin = 30_000

function settings({ port, fast }: ServerOptions): string[] {
  const all: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Details and statements hold what people typed: addresses, names. They don't belong in a log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Starts PostgreSQL in its own process group and waits until it answers. Throws with the end of its log if it does not. */
export async function startServer(options: ServerOptions): Promise<Server> {
  keepLogSmall(logFile(options.place))
  const keeper = new Keeper(options)
  await keeper.start()
  return keeper
}

class Keeper implements Server {
  private child: ChildProcess | undefined
  private stopping = false
  private readonly onExit = () => this.child?.pid && signalQuietly(this.child.pid, 'SIGINT')

  constructor(private readonly options: ServerOptions) {}

  async start(): Promise<void> {
    process.once('exit', this.onExit)
    const until = Date.now() + readyWithin
    for (;;) {
      const child = this.spawn()
      if (await becomesReady(child, this.options, until)) return this.watch(child)
      // Children of a killed server may hold its memory for a moment; then the next try gets through.
      if (Date.now() > until || !isShortOfMemory(this.options.place)) throw this.failure()
      await sleep(250)
    }
  }

  private spawn(): ChildProcess {
    const { place } = this.options
    const log = openSync(logFile(place), 'a')
    const child = spawn(program(place.binaries, 'postgres'), ['-D', dataFolder(place), ...settings(this.options)], {
      ...place.user,
      cwd: place.folder,
      detached: true,
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    child.on('error', () => {})
    child.unref()
    this.child = child
    return child
  }

  private watch(child: ChildProcess): void {
    child.once('exit', () => {
      if (!this.stopping) void this.revive()
    })
    if (hasEnded(child) && !this.stopping) void this.revive()
  }

  private async revive(): Promise<void> {
    this.options.say('PostgreSQL ended by itself and is being started again.')
    for (let wait = 200; !this.stopping; wait = Math.min(wait * 2, 5000)) {
      await sleep(wait)
      if (this.stopping) return
      const child = this.spawn()
      if (await becomesReady(child, this.options, Date.now() + readyWithin)) {
        this.options.say('PostgreSQL is back.')
        this.watch(child)
        return
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping = true
    process.off('exit', this.onExit)
    const child = this.child
    if (child?.pid) await stopServer(child.pid, () => !hasEnded(child))
  }

  private failure(): Error {
    return new Error(
      `PostgreSQL does not start. The end of ${logFile(this.options.place)}:\n${logEnd(this.options.place)}`,
    )
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

async function becomesReady(child: ChildProcess, { place }: ServerOptions, until: number): Promise<boolean> {
  while (Date.now() < until && !hasEnded(child)) {
    if (saysReady(place, child.pid)) return true
    await sleep(20)
  }
  return false
}

/** The server writes its state into the eighth line of its pid file. */
function saysReady(place: Place, pid: number | undefined): boolean {
  const file = path.join(dataFolder(place), 'postmaster.pid')
  if (!existsSync(file)) return false
  const lines = readFileSync(file, 'utf8').split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function logFile(place: Place): string {
  return path.join(place.folder, 'postgres.log')
}

function logEnd(place: Place): string {
  return readFileSync(logFile(place), 'utf8').trimEnd().split('\n').slice(-6).join('\n')
}

function isShortOfMemory(place: Place): boolean {
  return /shared memory block|lock file/.test(logEnd(place))
}

function keepLogSmall(file: string): void {
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.old`)
}

import { sql } from 'drizzle-orm'
import { fromDrizzle, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { type LocationTx, type SystemTx, systemUrl } from '@/db/client'
import { onGlobal, setGlobal } from './global'
import { log } from './log'
import { onShutdown } from './shutdown'

/** How often a job is tried, and how long is waited between: `retryDelay` doubles each time up to `retryDelayMax`. Seconds. */
interface JobOptions {
  retryLimit: number
  retryDelay: number
  retryDelayMax: number
  /** A job that takes longer than this is given to another worker. */
  expireInSeconds: number
}

/** A job's definition; its handler is elsewhere, so that who enqueues does not load what works. */
export interface Job<T extends object> {
  name: string
  payload: z.ZodType<T>
  options: JobOptions
}

/** One try of a job: the first is 1; `last` says that no other one follows if this one throws. */
export interface Attempt {
  number: number
  last: boolean
}

/** A job bound to what does it; made by `work`. */
export interface Work {
  name: string
  start: (boss: PgBoss) => Promise<void>
}

const schema = 'pgboss'
const seconds = { poll: 0.5, heartbeat: 10, supervise: 10, stop: 6 }

/**
 * Enqueues in the caller's transaction: the job is there if that commits, and only then. Works in both kinds of transaction.
 * `afterSeconds` delays its first try. Throws what the payload's schema or the database says.
 */
export async function enqueue<T extends object>(
  tx: LocationTx | SystemTx,
  job: Job<T>,
  payload: T,
  { afterSeconds = 0 }: { afterSeconds?: number } = {},
): Promise<void> {
  const boss = await sender()
  await ensureQueue(boss, job.name, job.options)
  await boss.send(job.name, job.payload.parse(payload), { db: fromDrizzle(tx, sql), startAfter: afterSeconds })
}

/** Binds a job to its handler, which is loaded when the first one comes. `side` are worked on at a time in one process. */
export function work<T extends object>(
  job: Job<T>,
  load: () => Promise<(payload: T, attempt: Attempt) => Promise<void>>,
  { side = 2 }: { side?: number } = {},
): Work {
  return {
    name: job.name,
    start: async boss => {
      await ensureQueue(boss, job.name, job.options)
      await boss.work(
        job.name,
        { pollingIntervalSeconds: seconds.poll, localConcurrency: side, includeMetadata: true },
        async ([given]: JobWithMetadata<T>[]) => {
          if (!given) return
          const attempt = { number: given.retryCount + 1, last: given.retryCount >= given.retryLimit }
          const run = await load()
          await run(job.payload.parse(given.data), attempt)
        },
      )
    },
  }
}

/** Starts to work on jobs in this process, until its shutdown hook. What is in hand then is finished, for six seconds at most. */
export async function startWorker(works: readonly Work[]): Promise<void> {
  await stopJobs()
  const boss = await startBoss({ supervise: true })
  setGlobal('jobs.boss', Promise.resolve(boss))
  for (const each of works) await each.start(boss)
}

/** Ends this process's part in the queue, if it has one; for shutdown and tests. */
export async function stopJobs(): Promise<void> {
  const boss = onGlobal<Promise<PgBoss> | undefined>('jobs.boss', () => undefined)
  setGlobal('jobs.boss', undefined)
  setGlobal('jobs.queues', undefined)
  await (await boss)?.stop({ graceful: true, timeout: seconds.stop * 1000 })
}

/** Brings the queue's own schema to its newest version, as the owner: the roles that work with it own nothing. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  boss.on('error', error => log.error({ err: error }, 'the job queue could not be migrated'))
  await boss.start()
  await boss.stop({ graceful: true, timeout: 30_000 })
}

/** Who only enqueues needs a queue that is known, and no worker. */
function sender(): Promise<PgBoss> {
  const known = onGlobal<Promise<PgBoss> | undefined>('jobs.boss', () => undefined)
  if (known) return known
  const made = startBoss({ supervise: false })
  setGlobal('jobs.boss', made)
  // A database that did not answer is asked again by the next one.
  made.catch(() => setGlobal('jobs.boss', undefined))
  return made
}

async function startBoss({ supervise }: { supervise: boolean }): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: systemUrl(),
    schema,
    max: supervise ? 3 : 1,
    application_name: 'portico jobs',
    connectionTimeoutMillis: 3000,
    migrate: false,
    createSchema: false,
    schedule: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
    supervise,
    superviseIntervalSeconds: seconds.supervise,
    monitorIntervalSeconds: seconds.supervise,
  })
  boss.on('error', sayNowAndThen())
  await boss.start()
  onShutdown('jobs', stopJobs)
  return boss
}

/** While the database is away every look into the queue fails: one line in ten seconds says so. */
function sayNowAndThen(): (error: Error) => void {
  let saidAt = 0
  return error => {
    if (Date.now() - saidAt < 10_000) return
    saidAt = Date.now()
    log.warn({ err: error }, 'the job queue')
  }
}

async function ensureQueue(boss: PgBoss, name: string, options: JobOptions): Promise<void> {
  const known = onGlobal<Set<string> | undefined>('jobs.queues', () => undefined) ?? new Set()
  if (known.has(name)) return
  // A worker that was killed stops to say that it lives, and another one takes its jobs up within half a minute.
  const queue = { ...options, retryBackoff: true, heartbeatSeconds: seconds.heartbeat, deleteAfterSeconds: 24 * 3600 }
  await boss.createQueue(name, queue)
  await boss.updateQueue(name, queue)
  setGlobal('jobs.queues', known.add(name))
}

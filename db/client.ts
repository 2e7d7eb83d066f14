import { DrizzleQueryError, sql as text } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { onGlobal } from '@/lib/platform/global'
import { countTransaction, markUnavailable } from '@/lib/platform/request-context'
import { APP_ROLE, roleUrl, SYSTEM_ROLE } from './roles'

type Transaction = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]
declare const scope: unique symbol
/** A transaction in which row level security shows one location's rows only. Made by `inLocation` and nowhere else. */
export type LocationTx = Transaction & { readonly [scope]: 'location'; readonly locationId: string }
/** A transaction that sees all locations, for what stands above them. Made by `asSystem` and nowhere else. */
export type SystemTx = Transaction & { readonly [scope]: 'system' }
/** postgres.js' tagged template inside a location's scope: prepared statements for the redemption path. */
export type LocationSql = postgres.TransactionSql & { readonly [scope]: 'location' }

type Pool = { sql: postgres.Sql; db: PostgresJsDatabase }

function open(url: string): Pool {
  const sql = postgres(url, {
    max: env().DATABASE_POOL,
    // Its default of 30 s would let a dead server hang every page; the answer is a quick 503.
    connect_timeout: 3,
    // Its exponential one makes pages wait for up to 20 s, and come back as late.
    backoff: tries => Math.min(tries, 5) / 20,
    idle_timeout: 60,
    // A role's settings decide nothing here; the driver's own notices would land in the log.
    onnotice: () => {},
    connection: { application_name: 'portico', statement_timeout: 15_000 },
  })
  return { sql, db: drizzle(sql) }
}

const urlOf = (role: string, named: string | undefined): string => {
  const { DATABASE_URL, AUTH_SECRET } = env()
  if (named) return named
  if (!DATABASE_URL)
    throw new AppError('unavailable', { message: 'no database: DATABASE_URL is not set and none was started' })
  return roleUrl(DATABASE_URL, role, AUTH_SECRET[0] as string)
}
const appPool = () => onGlobal('db.app', () => open(urlOf(APP_ROLE, env().DATABASE_APP_URL)))
const systemPool = () => onGlobal('db.system', () => open(urlOf(SYSTEM_ROLE, env().DATABASE_SYSTEM_URL)))

/** Where the system's role signs in: for the job queue, which brings its own pool. */
export const systemUrl = (): string => urlOf(SYSTEM_ROLE, env().DATABASE_SYSTEM_URL)

/**
 * Runs `run` in a transaction of the app's role in which only `locationId`'s rows exist.
 * Throws AppError 'unavailable' when PostgreSQL does not answer; every other error passes through, rolled back.
 */
export function inLocation<T>(locationId: string, run: (tx: LocationTx) => Promise<T>): Promise<T> {
  return answering(() =>
    appPool().db.transaction(async tx => {
      await tx.execute(text`select set_config('app.location_id', ${locationId}, true)`)
      return run(Object.assign(tx, { locationId }) as unknown as LocationTx)
    }),
  )
}

/**
 * Runs `run` in a transaction of the system's role, which sees every location: for what stands above them. `reason` is for the reader
 * of the code and of pg_stat_activity. Errors as `inLocation`.
 */
export function asSystem<T>(reason: string, run: (tx: SystemTx) => Promise<T>): Promise<T> {
  return answering(() =>
    systemPool().db.transaction(async tx => {
      await tx.execute(text`select set_config('app.reason', ${reason}, true)`)
      return run(tx as unknown as SystemTx)
    }),
  )
}

/**
 * The redemption's second door: one transaction in the location's scope, in which the statements that `build` returns go out together. Returns
 * each statement's rows, in order; if one fails all are rolled back and its error is thrown. Errors as `inLocation`. (Not by a reserved
 * connection: what waits in one for a statement to be described is forgotten when the connection ends, and its answer never comes.)
 */
export function pipeInLocation(
  locationId: string,
  build: (sql: LocationSql) => readonly postgres.PendingQuery<postgres.Row[]>[],
): Promise<postgres.Row[][]> {
  return answering(async () => {
    const [, ...results] = await appPool().sql.begin(sql => [
      sql`select set_config('app.location_id', ${locationId}, true), set_config('plan_cache_mode', 'force_generic_plan', true)`,
      ...build(sql as unknown as LocationSql),
    ])
    return results.map(rows => [...rows])
  })
}

/** postgres.js' tagged template without a scope: for a statement that brings its own. */
export type OneStatement = postgres.Sql & { readonly [scope]: 'own' }

/** Runs one statement of the app's role that sets its own scope, in one round trip without a transaction of ours. Errors as `inLocation`. */
export function inOneStatement<T extends postgres.Row>(
  build: (sql: OneStatement) => postgres.PendingQuery<T[]>,
): Promise<T[]> {
  return answering(async () => [...(await build(appPool().sql as OneStatement))])
}

/** Closes both pools; for shutdown and tests. */
export async function closePools(): Promise<void> {
  await Promise.all([appPool().sql.end({ timeout: 5 }), systemPool().sql.end({ timeout: 5 })])
}

const DOWN = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '53300',
  '57P01',
  '57P02',
  '57P03',
])

async function answering<T>(work: () => Promise<T>): Promise<T> {
  countTransaction()
  try {
    return await work()
  } catch (error) {
    if (error instanceof DrizzleQueryError) forgetParams(error)
    const why = downCode(error)
    if (!why) throw error
    markUnavailable(why)
    throw new AppError('unavailable', { message: 'the database does not answer', cause: error })
  }
}

/** What a query was given is people's data, and this error ends in the log: the query's own text is left. */
function forgetParams(error: DrizzleQueryError): void {
  const query = `Failed query: ${error.query}`
  error.stack = error.stack?.replace(error.message, () => query)
  error.message = query
  error.params = []
}

/** The driver's code where it says that the database does not answer. */
function downCode(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: string }
    if (code && DOWN.has(code)) return code
  }
  return undefined
}

import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { dataFolder, ensureCluster, resetSuperPassword } from './embedded/cluster'
import { isLocked, lockFolder } from './embedded/lock'
import { clearOrphan } from './embedded/orphan'
import { findPlace, type Place } from './embedded/place'
import { keptPort, writtenPort } from './embedded/port'
import { type Server, type ServerOptions, startServer } from './embedded/server'

/** The cluster's two passwords, kept by the caller. They may hold letters, digits, `-` and `_` only. */
export interface EmbeddedOptions {
  folder: string
  superPassword: string
  ownerPassword: string
  /** Which database of the cluster; `portico` if not said. */
  database?: string
  /** What a person should read: a moved port, a server stopped or started again. */
  say?: (sentence: string) => void
  /** Begins empty, is removed when it stops, gives up durability, and its owner may create databases. */
  forTests?: boolean
}

/** A running PostgreSQL of our own. `ownerUrl` is the address of the database for its owner. */
export interface Embedded {
  ownerUrl: string
  stop(): Promise<void>
}

const usualDatabase = 'portico'
const owner = 'portico_owner'

/**
 * Starts the PostgreSQL that npm brought, in `folder`, and takes that folder for this process: cluster, owner and
 * database are made where they are missing. Survives whatever an earlier start left when it was killed.
 * Throws FolderInUse if the folder's process runs, else an Error with a sentence that says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const home = path.resolve(options.folder)
  mkdirSync(home, { recursive: true })
  const release = lockFolder(home)
  process.once('exit', release)
  try {
    const { port, server, place } = await run(home, options)
    return {
      ownerUrl: addressOf(owner, options.ownerPassword, port, options.database ?? usualDatabase),
      stop: async () => {
        await server.stop()
        if (options.forTests) removeAll(home, place)
        process.off('exit', release)
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** The owner's address of the database that another process runs in `folder`; `undefined` where none does. */
export function runningEmbedded({
  folder,
  ownerPassword,
  database = usualDatabase,
}: EmbeddedOptions): string | undefined {
  const home = path.resolve(folder)
  if (!isLocked(home)) return undefined
  const port = writtenPort(findPlace(home, () => {}).folder)
  return port ? addressOf(owner, ownerPassword, port, database) : undefined
}

/**
 * Takes away a test's folder, with the server that a killed run may have left in it. Leaves it alone if its run is
 * alive, and says whether it went.
 */
export async function removeLeftover(folder: string): Promise<boolean> {
  const home = path.resolve(folder)
  try {
    lockFolder(home)
  } catch {
    return false
  }
  const place = findPlace(home, () => {})
  await clearOrphan(dataFolder(place), () => {})
  removeAll(home, place)
  return true
}

function removeAll(home: string, place: Place): void {
  rmSync(place.folder, { recursive: true, force: true })
  rmSync(home, { recursive: true, force: true })
}

interface Running {
  port: number
  server: Server
  place: Place
}

async function run(home: string, options: EmbeddedOptions): Promise<Running> {
  const say = options.say ?? (() => {})
  const fast = options.forTests === true
  const place = findPlace(home, say)
  await clearOrphan(dataFolder(place), say)
  if (fast) rmSync(dataFolder(place), { recursive: true, force: true })
  ensureCluster(place, options.superPassword, fast)
  const port = await keptPort(place.folder, say)
  const server = await startReachable({ place, fast, say, port }, options.superPassword)
  try {
    await ensureDatabase(port, options)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { port, server, place }
}

/** Starts the server; if the superuser's password was lost with the file that kept it, gives it the new one. */
async function startReachable(serverOptions: ServerOptions, superPassword: string): Promise<Server> {
  const server = await startServer(serverOptions)
  if (await isAccepted(serverOptions.port, superPassword)) return server
  await server.stop()
  resetSuperPassword(serverOptions.place, superPassword)
  return startServer(serverOptions)
}

function addressOf(role: string, password: string, port: number, name: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${name}`
}

function connect(port: number, password: string): postgres.Sql {
  return postgres(addressOf('postgres', password, port, 'postgres'), { max: 1, connect_timeout: 5, onnotice: () => {} })
}

/** Whether the superuser's password is the cluster's. */
async function isAccepted(port: number, password: string): Promise<boolean> {
  const sql = connect(port, password)
  try {
    await sql`select 1`
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') return false
    throw error
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function ensureDatabase(
  port: number,
  { superPassword, ownerPassword, forTests, database = usualDatabase }: EmbeddedOptions,
): Promise<void> {
  const sql = connect(port, superPassword)
  try {
    const roles = await sql`select from pg_roles where rolname = ${owner}`
    if (roles.length === 0) await sql.unsafe(`create role ${owner}`)
    await sql.unsafe(
      `alter role ${owner} login createrole ${forTests ? 'createdb' : 'nocreatedb'} password '${ownerPassword}'`,
    )
    const databases = await sql`select from pg_database where datname = ${database}`
    if (databases.length === 0) await sql.unsafe(`create database ${database} owner ${owner}`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

import { mkdirSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { dataFolder, ensureCluster, resetSuperPassword } from './embedded/cluster'
import { lockFolder } from './embedded/lock'
import { clearOrphan } from './embedded/orphan'
import { findPlace } from './embedded/place'
import { keptPort } from './embedded/port'
import { type Server, type ServerOptions, startServer } from './embedded/server'

/** The cluster's two passwords, kept by the caller. They may hold letters, digits, `-` and `_` only. */
export interface EmbeddedOptions {
  folder: string
  superPassword: string
  ownerPassword: string
  /** What a person should read: a moved port, a server stopped or started again. */
  say?: (sentence: string) => void
  /** No durability, and an owner who may create databases. */
  forTests?: boolean
}

/** A running PostgreSQL of our own. `ownerUrl` is the address of the database `portico` for its owner. */
export interface Embedded {
  ownerUrl: string
  stop(): Promise<void>
}

const database = 'portico'
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
  let server: Server | undefined
  try {
    const { port, server: started } = await run(home, options)
    server = started
    await ensureDatabase(port, options)
    const running = server
    return {
      ownerUrl: addressOf(owner, options.ownerPassword, port, database),
      stop: async () => {
        await running.stop()
        process.off('exit', release)
        release()
      },
    }
  } catch (error) {
    await server?.stop()
    release()
    throw error
  }
}

async function run(home: string, options: EmbeddedOptions): Promise<{ port: number; server: Server }> {
  const say = options.say ?? (() => {})
  const fast = options.forTests === true
  const place = findPlace(home, say)
  ensureCluster(place, options.superPassword, fast)
  await clearOrphan(dataFolder(place), say)
  const serverOptions: ServerOptions = { place, fast, say, port: await keptPort(place.folder, say) }
  const server = await startServer(serverOptions)
  if (await isAccepted(serverOptions.port, options.superPassword)) return { port: serverOptions.port, server }
  await server.stop()
  resetSuperPassword(place, options.superPassword)
  return { port: serverOptions.port, server: await startServer(serverOptions) }
}

function addressOf(role: string, password: string, port: number, name: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${name}`
}

function connect(port: number, password: string): postgres.Sql {
  return postgres(addressOf('postgres', password, port, 'postgres'), { max: 1, connect_timeout: 5, onnotice: () => {} })
}

/** Whether the superuser's password is the cluster's: the file that keeps it may have been lost. */
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
  { superPassword, ownerPassword, forTests }: EmbeddedOptions,
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

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { type Embedded, startEmbedded } from '@/db/embedded'
import { freePort } from '@/db/embedded/port'
import { migrate } from '@/db/migrate'
import { random, randomToken } from '@/lib/platform/crypto'
import { ensureBuild } from '@/scripts/lib/build'
import { run, start } from '@/scripts/lib/child'
import { say } from '@/scripts/lib/say'
import { pointAtDatabase } from '@/scripts/lib/settings'

const peers = path.resolve('bench/peers')
const next = 'node_modules/next/dist/bin/next'

/** A server under measurement: where it answers, and the process that does. */
export type Measured = { url: string; pid: number }
export type House = {
  database: Embedded & { pid: number }
  portico: Measured
  peers: Measured
  sql: postgres.Sql
  peersSql: postgres.Sql
}

/** One PostgreSQL that keeps what it is told, Portico's production server and the peers'. */
export async function startHouse(): Promise<House> {
  Object.assign(process.env, {
    AUTH_SECRET: randomToken(33),
    MAGIC_LINK_KEYS: `1:${random(32).toString('base64')}`,
    DATABASE_POOL: '10',
    NODE_ENV: 'production',
  })
  const secrets = { superPassword: randomToken(), ownerPassword: randomToken() }
  const database = await startEmbedded({ folder: '.data-bench', say: () => {}, ...secrets })
  pointAtDatabase(database.ownerUrl)
  const port = await freePort()
  process.env.APP_URL = `http://localhost:${port}`
  process.env.PORT = String(port)
  pointAtDatabase(database.ownerUrl)
  await migrate(database.ownerUrl)
  const sql = postgres(database.ownerUrl, { max: 2, onnotice: () => {} })
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
  const peersSql = await makePeersSchema(sql, database.ownerUrl)
  await ensureBuild('.next-test')
  const portico = await startPortico(port)
  return { database: { ...database, pid: parentOf(row?.pid ?? 0) }, portico, peers: await startPeers(), sql, peersSql }
}

async function makePeersSchema(sql: postgres.Sql, ownerUrl: string): Promise<postgres.Sql> {
  await sql`drop schema if exists peers cascade`
  await sql`create schema peers`
  const url = new URL(ownerUrl)
  url.searchParams.set('options', '-c search_path=peers')
  process.env.PEERS_DATABASE_URL = url.toString()
  return postgres(ownerUrl, { max: 2, onnotice: () => {}, connection: { search_path: 'peers' } })
}

async function startPortico(port: number): Promise<Measured> {
  const settings = {
    TRUSTED_PROXIES: '127.0.0.1,::1',
    LOG_LEVEL: 'warn',
    DATA_DIR: '.data-bench',
    NEXT_DIST_DIR: '.next-test',
  }
  const env = { ...process.env, ...settings, PORT: String(port) }
  const child = start(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://localhost:${port}`
  await untilItAnswers(`${url}/api/ready`)
  return { url, pid: child.pid ?? 0 }
}

async function startPeers(): Promise<Measured> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = { ...process.env, PEERS_URL: url, PORT: String(port) }
  const options = { cwd: peers, env, keep: true }
  say('Installing and building the peers …')
  await mustRun('npm', ['ci', '--no-audit', '--no-fund'], options)
  await mustRun(process.execPath, ['migrate.mjs'], options)
  await mustRun(process.execPath, [next, 'build'], options)
  const child = start(process.execPath, [next, 'start', '-p', String(port)], {
    cwd: peers,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await untilItAnswers(`${url}/done`)
  return { url, pid: child.pid ?? 0 }
}

async function mustRun(program: string, args: string[], options: Parameters<typeof run>[2]): Promise<void> {
  const { code, output } = await run(program, args, options)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${output}`)
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answered = await fetch(url).catch(() => null)
    if (answered?.ok) return
    await sleep(200)
  }
  throw new Error(`${url} does not answer`)
}

function parentOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
}

import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Embedded, runningEmbedded, startEmbedded } from './embedded'
import { isAlive } from './embedded/identity'

let folder: string
let running: Embedded[] = []
let said: string[] = []

// One folder for all of them, in turn: each test begins with what the one before has left.
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portico-embedded-'))
  chmodSync(folder, 0o755)
})
afterEach(async () => {
  await Promise.all(running.map(each => each.stop()))
  running = []
  said = []
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function begin(passwords = { superPassword: 'super', ownerPassword: 'owner' }): Promise<Embedded> {
  const started = await startEmbedded({ folder, ...passwords, say: sentence => said.push(sentence) })
  running.push(started)
  return started
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
  try {
    return await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}

const serverPid = () => Number(readFileSync(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return
    await sleep(50)
  }
  throw new Error('waited ten seconds in vain')
}

test('a first start makes all there is, a second finds it, at the same address', async () => {
  const first = await begin()
  await ask(first.ownerUrl, 'create table first (id int); insert into first values (7)')
  await first.stop()
  const second = await begin()
  expect(second.ownerUrl).toBe(first.ownerUrl)
  expect(await ask(second.ownerUrl, 'select id from first')).toEqual([{ id: 7 }])
  expect(said).toEqual([])
})

test('the owner makes roles but is no superuser, and nobody gets in without the password', async () => {
  const { ownerUrl } = await begin()
  const rows = await ask(
    ownerUrl,
    'select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
  )
  expect(rows).toEqual([{ rolsuper: false, rolcreaterole: true, rolcreatedb: false }])
  await expect(ask(ownerUrl.replace(':owner@', ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('what may be done beside it finds its address while it runs, and only then', async () => {
  const asked = { folder, superPassword: 'super', ownerPassword: 'owner' }
  const { ownerUrl, stop } = await begin()
  expect(runningEmbedded(asked)).toBe(ownerUrl)
  await stop()
  expect(runningEmbedded(asked)).toBeUndefined()
})

test('a second start in the same folder is refused with a sentence', async () => {
  await begin()
  await expect(begin()).rejects.toMatchObject({
    name: 'FolderInUse',
    message: expect.stringContaining(String(process.pid)),
  })
})

test('a server that dies is started again', async () => {
  const { ownerUrl } = await begin()
  process.kill(serverPid(), 'SIGKILL')
  await until(() => said.includes('PostgreSQL is back.'))
  expect(await ask(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('what a killed start left running is stopped, and its folder taken over', async () => {
  const script = `import { startEmbedded } from '@/db/embedded'
    await startEmbedded({ folder: process.argv[1], superPassword: 'super', ownerPassword: 'owner' })
    console.log('up'); setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, folder], {
    stdio: 'pipe',
  })
  let output = ''
  for (const stream of [parent.stdout, parent.stderr]) stream.on('data', chunk => (output += String(chunk)))
  await until(() => output.includes('up') || parent.exitCode !== null)
  expect(output).toBe('up\n')
  const orphan = serverPid()
  parent.kill('SIGKILL')
  await until(() => parent.signalCode !== null)
  expect(isAlive(orphan)).toBe(true)
  const { ownerUrl } = await begin()
  expect(isAlive(orphan)).toBe(false)
  expect(said.join()).toContain(`process ${orphan}`)
  expect(await ask(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('half of a cluster, a stale pid file and a stale lock are no obstacle', async () => {
  mkdirSync(path.join(folder, 'postgres/data.new-1/base'), { recursive: true })
  writeFileSync(path.join(folder, 'running.lock'), JSON.stringify({ pid: process.pid, identity: 'of another boot' }))
  const { ownerUrl, stop } = await begin()
  expect(existsSync(path.join(folder, 'postgres/data.new-1'))).toBe(false)
  await stop()
  // The id in the file is alive by now, and somebody else's.
  writeFileSync(path.join(folder, 'postgres/data/postmaster.pid'), `${process.pid}\n${folder}/postgres/data\n`)
  await begin()
  expect(await ask(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a port that others have taken is left to them, and that is said', async () => {
  const first = await begin()
  await first.stop()
  const port = Number(new URL(first.ownerUrl).port)
  const other = createServer().listen(port, '127.0.0.1')
  try {
    const second = await begin()
    expect(new URL(second.ownerUrl).port).not.toBe(String(port))
    expect(said.join()).toContain(`port ${port} is taken`)
  } finally {
    other.close()
  }
})

test('passwords that were lost with their file are replaced, the data stays', async () => {
  const first = await begin()
  await ask(first.ownerUrl, 'create table kept (id int)')
  await first.stop()
  const second = await begin({ superPassword: 'another', ownerPassword: 'newowner' })
  expect(await ask(second.ownerUrl, 'select * from kept')).toEqual([])
})

const asRoot = process.getuid?.() === 0

test.runIf(asRoot)(
  'root, below a folder that others cannot enter: the database goes outside, with a pointer',
  async () => {
    const closed = path.join(folder, 'home')
    mkdirSync(closed, { mode: 0o700 })
    const inside = path.join(closed, '.data')
    const start = () =>
      startEmbedded({ folder: inside, superPassword: 'super', ownerPassword: 'owner', say: line => said.push(line) })
    const first = await start()
    const place = readFileSync(path.join(inside, 'postgres.location'), 'utf8').trim()
    try {
      await ask(first.ownerUrl, 'create table kept (id int)')
      await first.stop()
      const second = await start()
      running.push(second)
      expect(await ask(second.ownerUrl, 'select * from kept')).toEqual([])
      expect(said.join()).toContain(place)
      expect(place.startsWith(folder)).toBe(false)
    } finally {
      await Promise.all(running.map(each => each.stop()))
      running = []
      rmSync(place, { recursive: true, force: true })
    }
    await expect(start()).rejects.toThrow(/nothing is there/)
  },
)

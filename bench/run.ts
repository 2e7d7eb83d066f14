import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { closePools } from '@/db/client'
import { onShutdown } from '@/lib/platform/shutdown'
import { finish, main } from '@/scripts/lib/main'
import { say } from '@/scripts/lib/say'
import type { Answered, Chunk } from './client'
import { busySeconds, secondsOfTree } from './machine'
import { otherFigures } from './others'
import { makePeople } from './people'
import { type House, startHouse } from './servers'
import { keepLastRun, type Row, tableOf } from './table'
import { redemptions, type Variant } from './variants'

const short = process.argv.includes('--short')
/** More than all requests together: each is another contact. */
const contacts = short ? 1600 : 12_500
const chunkSize = short ? 200 : 500
/** Chunks of each variant before anything counts: servers run for weeks, and are measured when they are warm. */
const warmUps = short ? 2 : 4
/** Chunks of each variant at each number of clients; the median of them counts. */
const rounds = short ? 2 : 8
const clientCounts = [1, 8, 64]
const foreignAtMost = 0.12
const cores = 2

async function bench(): Promise<void> {
  const house = await startHouse()
  onShutdown('bench database', async () => {
    await Promise.all([house.sql.end(), house.peersSql.end(), closePools()])
    await house.database.stop()
  })
  const people = await makePeople(contacts, house.peersSql)
  const client = fork('bench/client.ts', { execArgv: ['--import', 'tsx'] })
  onShutdown('bench client', async () => void client.kill())
  const variants = redemptions(house, people)
  for (let round = 0; round < warmUps; round++) {
    for (const variant of variants) await measure(client, house, variant, 8)
  }
  const rows: Row[] = []
  for (const clients of clientCounts) {
    for (let round = 0; round < rounds; round++) {
      for (const variant of variants) rows.push(await onceQuiet(client, house, variant, clients))
    }
    say(`\n${tableOf(rows, clients)}`)
  }
  const others = await otherFigures(house, people, chunk => answer(client, chunk), short)
  say(`\n${others}`)
  if (!short) keepLastRun(`${clientCounts.map(clients => tableOf(rows, clients)).join('\n\n')}\n\n${others}`)
  await finish(0)
}

/** Takes a chunk again while somebody else uses the machine; says so at the fifth time and takes it as it is. */
async function onceQuiet(client: ChildProcess, house: House, variant: Variant, clients: number): Promise<Row> {
  for (let attempt = 1; ; attempt++) {
    const row = await measure(client, house, variant, clients)
    if (row.foreign <= foreignAtMost || attempt === 5) return row
    await sleep(2000)
  }
}

async function measure(client: ChildProcess, house: House, variant: Variant, clients: number): Promise<Row> {
  const chunk = { ...(await variant.prepare(clients === 1 ? chunkSize / 2 : chunkSize)), clients }
  // The last one is all of ours: servers, database and client are children of this process.
  const ours = () => [variant.server.pid, house.database.pid, process.pid].map(secondsOfTree)
  const [before, busyBefore] = [ours(), busySeconds()]
  const answered = await answer(client, chunk)
  const [after, busyAfter] = [ours(), busySeconds()]
  const [server, database, used] = after.map((seconds, n) => seconds - (before[n] ?? 0)) as [number, number, number]
  const foreign = Math.max(0, busyAfter - busyBefore - used) / (answered.seconds * cores)
  const requests = chunk.urls.length
  return {
    name: variant.name,
    clients,
    perSecond: requests / answered.seconds,
    latencies: answered.latencies,
    serverMs: (server * 1000) / requests,
    databaseMs: (database * 1000) / requests,
    bad: answered.bad,
    foreign,
  }
}

function answer(client: ChildProcess, chunk: Chunk): Promise<Answered> {
  return new Promise(resolve => {
    client.once('message', message => resolve(message as Answered))
    client.send(chunk)
  })
}

main(bench)

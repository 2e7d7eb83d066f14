import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import postgres, { type Sql } from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from './seed/testing'

/*
 * postgres.js as we patch it (patches/, docs/traps/29): whatever moment a connection ends at, its work fails at once, and the next one is well.
 */

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

let sql: Sql
let socket: Socket
beforeEach(() => {
  const { hostname: host, port } = new URL(database.ownerUrl)
  const open = async () => {
    socket = connect({ host, port: Number(port) })
    await once(socket, 'connect')
    return socket
  }
  // Of the options that its types do not know.
  const options = { max: 1, connect_timeout: 2, backoff: () => 0, onnotice: () => {}, socket: open }
  sql = postgres(database.ownerUrl, options)
})
afterEach(() => sql.end({ timeout: 1 }))

const closed = { code: 'CONNECTION_CLOSED' }
const isWell = async () => {
  expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }])
  expect([...(await sql`select 2 as two`)]).toEqual([{ two: 2 }])
}

describe('a connection that ends', () => {
  it('while a query waits to be written', async () => {
    await isWell()
    const query = sql`select 3`.execute()
    const refused = expect(query).rejects.toMatchObject(closed)
    await Promise.resolve()
    socket.destroy()
    await refused
    await isWell()
  })

  it('by its server’s word, while a query runs: the next one is not told of it', async () => {
    await expect(sql`select pg_terminate_backend(pg_backend_pid())`).rejects.toMatchObject(closed)
    await isWell()
  })

  it('by a reset inside of a transaction', async () => {
    const lost = sql.begin(async tx => {
      await tx`select 1`
      const query = tx`select pg_sleep(60)`.execute()
      setImmediate(() => socket.destroy(Object.assign(new Error('reset'), { code: 'ECONNRESET' })))
      await query
    })
    await expect(lost).rejects.toMatchObject(closed)
    await isWell()
  })

  it('between two statements of a transaction: what follows runs nowhere, and in no other transaction', async () => {
    await sql`create table driver_probe (who text)`
    const waiting: { go: () => void } = { go: () => {} }
    const dead = sql.begin(async tx => {
      await tx`insert into driver_probe values ('dead')`
      const gone = once(socket, 'close')
      socket.destroy()
      await gone
      await new Promise<void>(resolve => {
        waiting.go = resolve
      })
      await tx`insert into driver_probe values ('dead, later')`
    })
    await expect(dead).rejects.toMatchObject(closed)
    await sql.begin(async tx => {
      await tx`insert into driver_probe values ('other')`
      waiting.go()
      await tx`select pg_sleep(0.05)`
    })
    expect([...(await sql`select who from driver_probe`)]).toEqual([{ who: 'other' }])
  })

  it('with statements of a transaction that wait in its own queue', async () => {
    await isWell()
    const lost = sql.begin(tx => {
      const statements = [tx`select pg_sleep(60)`, tx`select 1`, tx`select 2`]
      setImmediate(() => socket.destroy())
      return statements
    })
    await expect(lost).rejects.toMatchObject(closed)
    await isWell()
  })
})

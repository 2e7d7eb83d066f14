import { inspect } from 'node:util'
import { sql as text } from 'drizzle-orm'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { asSystem, inLocation, pipeInLocation } from './client'
import { APP_ROLE, roleUrl } from './roles'
import { insertOf, type Row, type RowMaker, rowMaker } from './rows.fixtures'
import { makeAgency, makeLocation, makeUser } from './seed/factories'
import { type TestDatabase, testDatabase } from './seed/testing'
import { aboveTenants } from './tables'
import type { TableFacts } from './tenancy.fixtures'

const DENIED = '42501'
let database: TestDatabase
let owner: Sql
/** Signs in as the app does, outside of its doors. */
let app: Sql
let maker: RowMaker
let here: Side
let there: Side

/** A location with one row in every tenant table: its ids by table. */
type Side = { id: string; ids: Map<string, string>; rows: Map<string, Row> }

beforeAll(async () => {
  database = await testDatabase()
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  app = postgres(roleUrl(database.ownerUrl, APP_ROLE, env().AUTH_SECRET[0] as string), { max: 1, onnotice: () => {} })
  maker = await rowMaker(owner)
  here = await makeSide()
  there = await makeSide()
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
  await database.close()
})

async function makeSide(): Promise<Side> {
  const { id, userId } = await asSystem('test', async tx => {
    const agencyId = await makeAgency(tx)
    const location = await makeLocation(tx, agencyId)
    const user = await makeUser(tx, agencyId, { role: 'account_admin', locationIds: [location.id] })
    return { id: location.id, userId: user.id }
  })
  const [staff] = await owner<{ id: string }[]>`
    insert into staff_sessions (id, token_hash, user_id, device_label, expires_at)
    values (${newId()}, ${Buffer.from(newId())}, ${userId}, 'Mac, Firefox', now()) returning id`
  const side: Side = { id, ids: new Map([['users', userId]]), rows: new Map() }
  side.ids.set('staff_sessions', staff?.id as string)
  side.ids.set('locations', id)
  for (const table of maker.tables) {
    const row = maker.row(table, id, side.ids)
    await owner.unsafe(insertOf(table, row), [row as never])
    side.ids.set(table.name, row.id)
    side.rows.set(table.name, row)
  }
  return side
}

/** Runs one statement in the scope of `here`, as the app's role, and takes it back; gives its rows, or the code of its refusal. */
async function tryHere(statement: string, row?: Row): Promise<Record<string, unknown>[] | string> {
  const undone = new Error('taken back')
  let rows: Record<string, unknown>[] = []
  try {
    await app.begin(async tx => {
      await tx`select set_config('app.location_id', ${here.id}, true)`
      rows = [...(await tx.unsafe(statement, row ? [row as never] : []))]
      throw undone
    })
  } catch (error) {
    if (error !== undone) return (error as { code: string }).code
  }
  return rows
}

const idOf = (side: Side, { name }: TableFacts) => side.ids.get(name) as string

/** Everything that a location holds, in one value. */
async function contentsOf(side: Side): Promise<string> {
  const parts = await Promise.all(
    maker.tables.map(({ name }) =>
      owner.unsafe(
        `select coalesce(string_agg(t::text, '|' order by id), '') as all from ${name} t where location_id = $1`,
        [side.id],
      ),
    ),
  )
  return parts.map(rows => rows[0]?.all).join('\n')
}

test('both locations hold a row in every tenant table, else the rest proves nothing', async () => {
  expect(maker.tables.length).toBeGreaterThanOrEqual(14)
  for (const side of [here, there]) {
    for (const { name } of maker.tables) {
      const rows = await owner.unsafe(`select 1 from ${name} where location_id = $1`, [side.id])
      expect(rows.length, name).toBeGreaterThan(0)
    }
  }
})

test('every attempt of the app’s role in the scope of one location leaves the other one as it was', async () => {
  const before = await contentsOf(there)
  for (const table of maker.tables) {
    const { name } = table
    const theirs = `location_id = '${there.id}'`
    const own = await tryHere(`select location_id, id from ${name}`)
    expect(own, `${name}: read all`).toEqual([{ location_id: here.id, id: idOf(here, table) }])
    expect(await tryHere(`select id from ${name} where ${theirs}`), `${name}: read theirs`).toEqual([])
    expect(await tryHere(`select id from ${name} where id = '${idOf(there, table)}'`), `${name}: by id`).toEqual([])
    const counted = await tryHere(
      `select count(*)::int as n, count(*) filter (where ${theirs})::int as theirs from ${name}`,
    )
    expect(counted, `${name}: count`).toEqual([{ n: 1, theirs: 0 }])
    expect(await tryHere(`update ${name} set id = id where ${theirs} returning 1`), `${name}: update`).toEqual([])
    expect(await tryHere(`update ${name} set id = id returning id`), `${name}: update all`).toEqual([
      { id: idOf(here, table) },
    ])
    expect(await tryHere(`delete from ${name} where ${theirs} returning 1`), `${name}: delete`).toEqual([])
    expect(await tryHere(`select 1 from ${name} where ${theirs} for update`), `${name}: lock`).toEqual([])
    expect(await tryHere(`truncate ${name} cascade`), `${name}: truncate`).toBe(DENIED)
    const moved = await tryHere(`update ${name} set location_id = '${there.id}' where id = '${idOf(here, table)}'`)
    expect(moved, `${name}: move a row over`).toBe(DENIED)
    const planted = maker.row(table, there.id, there.ids)
    expect(await tryHere(insertOf(table, planted), planted), `${name}: insert`).toBe(DENIED)
    expect(await tryHere(`alter table ${name} disable row level security`), `${name}: open the wall`).toBe(DENIED)
  }
  expect(await contentsOf(there)).toBe(before)
})

test('the same rows go in where the location is one’s own: it is the wall that keeps the others out', async () => {
  const ids = new Map(here.ids)
  const undone = new Error('taken back')
  const attempt = app.begin(async tx => {
    await tx`select set_config('app.location_id', ${here.id}, true)`
    for (const table of maker.tables) {
      const row = maker.row(table, here.id, ids)
      const stored = await tx.unsafe(`${insertOf(table, row)} returning id`, [row as never])
      expect(stored, table.name).toHaveLength(1)
      ids.set(table.name, row.id)
    }
    throw undone
  })
  await expect(attempt).rejects.toBe(undone)
})

test('a row can’t be stored pointing into another location, not even by the owner', async () => {
  const crossings = maker.tables.flatMap(table =>
    table.references.filter(({ to }) => there.rows.has(to)).map(({ columns, to }) => ({ table, columns, to })),
  )
  expect(crossings.length).toBeGreaterThanOrEqual(14)
  for (const { table, columns, to } of crossings) {
    const column = columns.find(each => each !== 'location_id') as string
    const row = { ...maker.row(table, here.id, here.ids), [column]: there.ids.get(to) }
    const stored = owner.unsafe(insertOf(table, row), [row as never])
    await expect(stored, `${table.name}.${column}`).rejects.toMatchObject({ code: '23503' })
  }
})

describe('without a scope', () => {
  test('the app’s role sees nothing and stores nothing', async () => {
    for (const table of maker.tables) {
      const [counted] = await app.unsafe(`select count(*)::int as n from ${table.name}`)
      expect(counted?.n, table.name).toBe(0)
      const row = maker.row(table, here.id, here.ids)
      await expect(app.unsafe(insertOf(table, row), [row as never]), table.name).rejects.toMatchObject({ code: DENIED })
    }
  })

  test('a connection that has served a location keeps nothing of its scope', async () => {
    const [{ n }] = (await app.begin(async tx => {
      await tx`select set_config('app.location_id', ${here.id}, true)`
      return tx`select count(*)::int as n from contacts`
    })) as unknown as [{ n: number }]
    expect(n).toBe(1)
    expect((await app`select count(*)::int as n from contacts`)[0]?.n).toBe(0)
    expect((await app`select current_setting('app.location_id', true) as scope`)[0]?.scope).toBe('')
  })
})

describe('the doors', () => {
  test('inLocation and pipeInLocation show one location only', async () => {
    for (const side of [here, there]) {
      const rows = await inLocation(side.id, tx => tx.execute(text`select location_id from contacts`))
      expect([...rows]).toEqual([{ location_id: side.id }])
      const [piped] = await pipeInLocation(side.id, sql => [sql`select location_id from contacts`])
      expect(piped).toEqual([{ location_id: side.id }])
    }
  })

  test('a scope ends with its transaction, so that the pool’s next user does not inherit it', async () => {
    const scope = text`select current_setting('app.location_id', true) as scope`
    const inside = await inLocation(here.id, async tx => {
      const during = await tx.execute(scope)
      await tx.execute(text`commit`)
      return [...during, ...(await tx.execute(scope))]
    })
    expect(inside).toEqual([{ scope: here.id }, { scope: '' }])
    const piped = await pipeInLocation(here.id, sql => [
      sql`commit`,
      sql`select current_setting('app.location_id', true) as scope`,
    ])
    expect(piped.at(-1)).toEqual([{ scope: '' }])
  })

  test('inLocation leaves nothing behind when its work fails, and takes it back', async () => {
    const failing = inLocation(here.id, async tx => {
      await tx.execute(text`delete from audit_log where location_id = ${here.id}`)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    const rows = await inLocation(here.id, tx => tx.execute(text`select 1 from audit_log`))
    expect(rows).toHaveLength(1)
  })

  test('asSystem sees all locations: it is for what stands above them', async () => {
    const rows = await asSystem('test', tx => tx.execute(text`select location_id from contacts order by 1`))
    expect(rows.map(row => row.location_id)).toEqual([here.id, there.id].sort())
  })
})

describe('tables above tenants', () => {
  const readable = ['agencies', 'locations', 'memberships', 'staff_sessions', 'users', 'custom_menu_links']
  const hidden = ['agency_audit', 'rate_limits', 'setup_links']

  test('are these, and no other may be read by the app’s role', () => {
    expect(Object.keys(aboveTenants).sort()).toEqual([...readable, ...hidden].sort())
  })

  test.each(readable)('%s may be read by the app’s role and not written', async name => {
    expect(await tryHere(`select count(*)::int as rows from ${name}`)).toHaveLength(1)
    await expectNoWrites(name)
  })

  test.each(hidden)('%s is closed to the app’s role', async name => {
    expect(await tryHere(`select 1 from ${name}`)).toBe(DENIED)
    await expectNoWrites(name)
  })

  async function expectNoWrites(name: string): Promise<void> {
    const [column] = await owner<{ name: string }[]>`
      select attname as name from pg_attribute where attrelid = ${name}::regclass and attnum = 1`
    expect(await tryHere(`insert into ${name} default values`)).toBe(DENIED)
    expect(await tryHere(`update ${name} set ${column?.name} = ${column?.name}`)).toBe(DENIED)
    expect(await tryHere(`delete from ${name}`)).toBe(DENIED)
    expect(await tryHere(`truncate ${name} cascade`)).toBe(DENIED)
    expect(await tryHere(`select 1 from ${name} for update`)).toBe(DENIED)
  }

  test('the app’s role can’t become another one, nor make a table', async () => {
    expect(await tryHere('set role portico_system')).toBe(DENIED)
    expect(await tryHere('set role portico_owner')).toBe(DENIED)
    expect(await tryHere('create table public.mine (id int)')).toBe(DENIED)
  })
})

test('a query that fails does not tell what it was given: its error ends in the log', async () => {
  const failing = asSystem('test', tx => tx.execute(text`select ${'somebody’s name'}::text, 1 / ${0}::int`))
  const error: Error = await failing.then(
    () => new Error('it did not fail'),
    each => each,
  )
  expect(error.message).toContain('Failed query: select $1::text')
  expect(inspect(error)).not.toContain('somebody')
  expect(error.stack).not.toContain('somebody')
})

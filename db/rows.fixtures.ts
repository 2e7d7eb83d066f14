import { randomBytes } from 'node:crypto'
import type { Sql } from 'postgres'
import { newId } from '@/lib/platform/ids'
import { isTenant, readTables, type TableFacts } from './tenancy.fixtures'

type Column = { table: string; name: string; type: string; required: boolean }

/** Values by column, as jsonb_populate_record takes them. */
export type Row = Record<string, unknown> & { location_id: string; id: string }

/** Makes rows for any tenant table from what the catalog says of it, so that a table of tomorrow is walled in too. */
export type RowMaker = {
  /** Tenant tables, each after those that it refers to. */
  tables: TableFacts[]
  /** A row that fits, with references to the rows of `known` (ids by table). */
  row(table: TableFacts, locationId: string, known: Map<string, string>): Row
}

/** Reads the catalog once. */
export async function rowMaker(sql: Sql): Promise<RowMaker> {
  const all = await readTables(sql)
  const columns = await sql<Column[]>`
    select table_name as table, column_name as name, udt_name as type, is_nullable = 'NO' and column_default is null as required
    from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' and is_identity = 'NO'`
  return {
    tables: inOrder(all.filter(({ name }) => isTenant(name))),
    row(table, locationId, known) {
      const filled = columns.filter(
        each => each.table === table.name && (each.required || (isUnique(table, each.name) && each.type !== 'uuid')),
      )
      const row: Record<string, unknown> = Object.fromEntries(filled.map(({ name, type }) => [name, sample(type)]))
      for (const { columns: from, to } of table.references) {
        const column = from.find(each => each !== 'location_id')
        if (column && to !== table.name && otherwise[table.name] !== column) row[column] = known.get(to) ?? null
      }
      return { ...row, location_id: locationId, id: newId() }
    },
  }
}

/** Columns that a check lets stand only in place of another, which is filled. */
const otherwise: Record<string, string> = { lesson_progress: 'user_id' }

/** SQL that inserts the row `$1::jsonb`; what it does not name keeps its default. */
export function insertOf(table: TableFacts, row: Row): string {
  const names = Object.keys(row).map(name => `"${name}"`)
  return `insert into ${table.name} (${names}) select ${names} from jsonb_populate_record(null::${table.name}, $1::jsonb)`
}

const isUnique = ({ uniques }: TableFacts, column: string) => uniques.some(unique => unique.includes(column))

const samples: Record<string, () => unknown> = {
  uuid: newId,
  text: () => randomBytes(6).toString('hex'),
  int4: () => 1,
  bool: () => true,
  _text: () => [randomBytes(6).toString('hex')],
  jsonb: () => ({}),
  bytea: () => `\\x${randomBytes(5).toString('hex')}`,
  timestamptz: () => new Date(Date.now() + 3_600_000).toISOString(),
  date: () => '2026-11-24',
}

function sample(type: string): unknown {
  const make = samples[type]
  if (!make) throw new Error(`There is no sample for a column of type ${type}: add one here`)
  return make()
}

function inOrder(tables: TableFacts[]): TableFacts[] {
  const ordered: TableFacts[] = []
  const known = (to: string) => !isTenant(to) || ordered.some(({ name }) => name === to)
  while (ordered.length < tables.length) {
    const next = tables.find(
      table => !ordered.includes(table) && table.references.every(({ to }) => to === table.name || known(to)),
    )
    if (!next) throw new Error('The tables refer to each other in a circle')
    ordered.push(next)
  }
  return ordered
}

import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'

/** What is looked at: these agencies and their locations; rows of others may change meanwhile. */
export type Scope = { agencyIds: string[]; locationIds: string[] }

/** Limits count whoever asks, and are nobody's data. */
const uncounted = new Set(['rate_limits'])
/** That somebody looked at a page is noted, and is no change of anything. */
const looks = ['last_seen_at', 'last_location_id']

type Column = { table_name: string; columns: string[] }

let tables: Promise<Column[]> | undefined

/** Every database of a test was copied from one template, so they are asked for once. */
const tablesOf = (owner: Sql): Promise<Column[]> => {
  tables ??= readTables(owner)
  return tables
}

async function readTables(owner: Sql): Promise<Column[]> {
  const rows = await owner<Column[]>`
    select table_name, array_agg(column_name::text) as columns from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' group by table_name order by table_name`
  return rows.filter(row => !uncounted.has(row.table_name))
}

function condition({ table_name, columns }: Column): string {
  if (columns.includes('location_id')) return 't.location_id = any($2::uuid[])'
  if (table_name === 'agencies') return 't.id = any($1::uuid[])'
  if (columns.includes('agency_id')) return 't.agency_id = any($1::uuid[])'
  if (columns.includes('user_id')) return 't.user_id in (select id from users where agency_id = any($1::uuid[]))'
  return 'true'
}

/** A checksum of every table's rows of that scope, by table. */
export async function readState(owner: Sql, { agencyIds, locationIds }: Scope): Promise<Record<string, string>> {
  const tables = await tablesOf(owner)
  const parts = tables.map(
    table => `select '${table.table_name}' as name, (select string_agg(row::text, e'\\n' order by row::text)
      from (select to_jsonb(t) - $3::text[] as row from ${table.table_name} t where ${condition(table)}) rows) as rows`,
  )
  const query = `select * from (${parts.join(' union all ')}) all_tables where $1::uuid[] is not null and $2::uuid[] is not null`
  const rows = await owner.unsafe<{ name: string; rows: string | null }[]>(query, [agencyIds, locationIds, looks])
  return Object.fromEntries(
    rows.map(row => [
      row.name,
      createHash('sha256')
        .update(row.rows ?? '')
        .digest('base64'),
    ]),
  )
}

/** The tables in which something was written between the two. */
export function changedTables(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter(name => before[name] !== after[name])
}

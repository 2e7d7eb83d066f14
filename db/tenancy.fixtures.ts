import type { Sql } from 'postgres'
import { APP_ROLE, SYSTEM_ROLE } from './roles'
import { aboveTenants } from './tables'

/** Every table of the schema, as PostgreSQL itself describes it. */
export type TableFacts = {
  name: string
  key: string[]
  uniques: string[][]
  references: { columns: string[]; to: string; toColumns: string[] }[]
  /** Column lists of valid indexes of every row that refers to something, in their order: what is left out has no value in one of them. */
  indexes: string[][]
  columns: { name: string; type: string }[]
  security: { enabled: boolean; forced: boolean }
  policies: { name: string; roles: string[]; command: string; permissive: boolean; using: string; check: string }[]
  owner: string
}

/** Reads pg_catalog: one row a table of the schema `public`. */
export async function readTables(sql: Sql): Promise<TableFacts[]> {
  const rows = await sql<{ facts: TableFacts }[]>`
    with named as (
      select i.indrelid, i.indisprimary, i.indisunique,
        i.indisvalid and (i.indpred is null or exists (select from pg_attribute a
          where a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[])
            and pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname))) as whole,
        array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality as k(num, place)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.num order by k.place) as columns
      from pg_index i
    ), referring as (
      select c.conrelid, c.confrelid::regclass::text as target,
        array(select a.attname::text from unnest(c.conkey) with ordinality as k(num, place)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num order by k.place) as columns,
        array(select a.attname::text from unnest(c.confkey) with ordinality as k(num, place)
          join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num order by k.place) as target_columns
      from pg_constraint c where c.contype = 'f'
    )
    select jsonb_build_object(
      'name', t.relname,
      'owner', pg_get_userbyid(t.relowner),
      'security', jsonb_build_object('enabled', t.relrowsecurity, 'forced', t.relforcerowsecurity),
      'key', coalesce((select to_jsonb(columns) from named where indrelid = t.oid and indisprimary), '[]'),
      'uniques', coalesce((select jsonb_agg(to_jsonb(columns)) from named
        where indrelid = t.oid and indisunique and not indisprimary), '[]'),
      'indexes', coalesce((select jsonb_agg(to_jsonb(columns)) from named where indrelid = t.oid and whole), '[]'),
      'columns', (select jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, null)))
        from pg_attribute where attrelid = t.oid and attnum > 0 and not attisdropped),
      'references', coalesce((select jsonb_agg(jsonb_build_object('columns', columns, 'to', target, 'toColumns', target_columns))
        from referring where conrelid = t.oid), '[]'),
      'policies', coalesce((select jsonb_agg(jsonb_build_object('name', p.polname, 'command', p.polcmd, 'permissive', p.polpermissive,
        'roles', array(select pg_get_userbyid(r)::text from unnest(p.polroles) r),
        'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)))
        from pg_policy p where p.polrelid = t.oid), '[]')
    ) as facts
    from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') order by t.relname`
  return rows.map(({ facts }) => facts)
}

/** Whether a table belongs to a location. */
export const isTenant = (name: string) => !(name in aboveTenants)

/** Names that read like a reference and hold none on purpose, each with its reason. */
const looseIds: Record<string, string> = {
  'audit_log.session_id': 'the log outlives the session that it names',
}

/** What a table breaks of DESIGN: Data, as sentences; empty: nothing. */
export function faultsOf(table: TableFacts, all: TableFacts[]): string[] {
  return [...indexFaults(table), ...(isTenant(table.name) ? tenantFaults(table, all) : [])]
}

/** Every foreign key needs an index that begins with its columns, in whatever order. */
function indexFaults({ references, indexes }: TableFacts): string[] {
  return references
    .filter(({ columns }) => !indexes.some(index => sameSet(index.slice(0, columns.length), columns)))
    .map(({ columns, to }) => `no index begins with (${columns}), which refers to ${to}`)
}

function tenantFaults(table: TableFacts, all: TableFacts[]): string[] {
  const { key, uniques, references, columns } = table
  const says = (fault: string, applies: boolean) => (applies ? [fault] : [])
  return [
    ...says(`its primary key is (${key})`, key.join() !== 'location_id,id'),
    ...uniques
      .filter(unique => unique[0] !== 'location_id')
      .map(unique => `unique (${unique}) reaches across locations`),
    ...references.filter(crosses).map(({ columns: from, to }) => `(${from}) refers to ${to} without the location`),
    ...says(
      'nothing ties its location_id to a location',
      !references.some(({ columns: from }) => from.includes('location_id')),
    ),
    ...columns
      .filter(({ name, type }) => type === 'uuid' && seemsToRefer(name, all) && !isReference(name, table))
      .map(({ name }) => `${name} refers to nothing`),
    ...securityFaults(table),
  ]
}

/** Whether a reference to a tenant table could point into another location. */
function crosses({ columns, to, toColumns }: TableFacts['references'][number]): boolean {
  if (!isTenant(to)) return false
  const at = columns.indexOf('location_id')
  return at === -1 || toColumns[at] !== 'location_id' || !toColumns.includes('id')
}

function seemsToRefer(column: string, all: TableFacts[]): boolean {
  // The location's own column has a check of its own.
  const singular = column === 'location_id' ? undefined : /^(?:\w+_)?([a-z]+)_id$/.exec(column)?.[1]
  return (
    singular !== undefined && all.some(({ name }) => name === `${singular}s` || name === singular.replace(/y$/, 'ies'))
  )
}

function isReference(column: string, { name, references }: TableFacts): boolean {
  return `${name}.${column}` in looseIds || references.some(({ columns }) => columns.includes(column))
}

const inScope = "(location_id = (NULLIF(current_setting('app.location_id'::text, true), ''::text))::uuid)"

function securityFaults({ name, security, policies, owner }: TableFacts): string[] {
  const wanted = [
    { name: 'as_owner', role: owner, rule: 'true' },
    { name: 'as_system', role: SYSTEM_ROLE, rule: 'true' },
    { name: 'in_location', role: APP_ROLE, rule: inScope },
  ]
  const spelled = (policy: TableFacts['policies'][number]) =>
    `${policy.name} for ${policy.command} to ${policy.roles} using ${policy.using} with check ${policy.check} ${policy.permissive}`
  const found = policies.map(spelled)
  const expected = wanted.map(
    each => `${each.name} for * to ${each.role} using ${each.rule} with check ${each.rule} true`,
  )
  return [
    ...(security.enabled ? [] : ['row level security is off']),
    ...(security.forced ? [] : ['row level security is not forced']),
    ...expected.filter(each => !found.includes(each)).map(each => `lacks the policy ${each.split(' ')[0]}`),
    ...found.filter(each => !expected.includes(each)).map(each => `has a policy of its own: ${each.split(' ')[0]}`),
    ...(owner === APP_ROLE || owner === SYSTEM_ROLE ? [`${name} belongs to ${owner}`] : []),
  ]
}

function sameSet(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every(each => others.includes(each))
}

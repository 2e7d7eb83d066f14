import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from './migrate'
import { APP_ROLE, SYSTEM_ROLE } from './roles'
import { type TestDatabase, testDatabase } from './seed/testing'
import { aboveTenants } from './tables'
import { faultsOf, isTenant, readTables } from './tenancy.fixtures'

let database: TestDatabase
let owner: Sql
beforeAll(async () => {
  database = await testDatabase()
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
})
afterAll(async () => {
  await owner.end()
  await database.close()
})

async function faults(): Promise<string[]> {
  const tables = await readTables(owner)
  return tables.flatMap(table => faultsOf(table, tables).map(fault => `${table.name}: ${fault}`))
}

test('every table keeps what DESIGN says of data: keys, references, indexes, forced row level security, three policies', async () => {
  expect(await faults()).toEqual([])
})

test('the check sees all tables there are, those above tenants and those of tenants', async () => {
  const names = (await readTables(owner)).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(Object.keys(aboveTenants)))
  expect(names.filter(isTenant)).toEqual(
    expect.arrayContaining([
      'audit_log',
      'contacts',
      'devices',
      'grants',
      'lesson_progress',
      'sessions',
      'magic_link_spent',
    ]),
  )
  for (const [name, { why }] of Object.entries(aboveTenants)) expect(why, name).not.toBe('')
})

test('neither login role may go round the policies, own anything or make anything', async () => {
  const roles = await owner<{ name: string; unbound: boolean; owns: number; makes: boolean }[]>`
    select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as unbound,
      (select count(*)::int from pg_class where relowner = r.oid) as owns,
      has_schema_privilege(r.oid, 'public', 'create') as makes
    from pg_roles r where rolname in ${owner([APP_ROLE, SYSTEM_ROLE])} order by 1`
  expect(roles).toEqual([
    { name: APP_ROLE, unbound: false, owns: 0, makes: false },
    { name: SYSTEM_ROLE, unbound: false, owns: 0, makes: false },
  ])
  const members =
    await owner`select from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in ${owner([APP_ROLE, SYSTEM_ROLE])}`
  expect(members).toHaveLength(0)
  const around = await owner`select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`
  expect(around).toEqual([])
})

/** A whole table of a tenant, with a reference of each kind. */
const whole = `create table probes (
  location_id uuid not null, id uuid not null, contact_id uuid not null, user_id uuid references users, code text,
  primary key (location_id, id), unique (location_id, code),
  foreign key (location_id, contact_id) references contacts (location_id, id));
  create index probes_contact on probes (location_id, contact_id);
  create index probes_user on probes (user_id)`

/** Makes the table, lets the migration give it its policies, changes it, and says what the check finds. */
async function faultsWith(make: string, change = ''): Promise<string[]> {
  try {
    await owner.unsafe(make)
    // The tables' names are the same as for the last one; what the migration remembers of them is not true any more.
    await owner`delete from drizzle.access_state`
    await migrate(database.ownerUrl)
    await owner.unsafe(change)
    return await faults()
  } finally {
    await owner.unsafe('drop table probes')
  }
}

describe('a new table', () => {
  test('that keeps the rules passes once the migration has run', async () => {
    expect(await faultsWith(whole)).toEqual([])
  })

  test('has no row level security before it has', async () => {
    await owner.unsafe(whole)
    expect(await faults()).toEqual(
      ['row level security is off', 'row level security is not forced', 'lacks the policy as_owner']
        .concat('lacks the policy as_system', 'lacks the policy in_location')
        .map(fault => `probes: ${fault}`),
    )
    await owner.unsafe('drop table probes')
  })

  const without = (text: string, instead = '') => {
    expect(whole).toContain(text)
    return whole.replace(text, instead)
  }
  test.each<[string, () => string, string, string[]]>([
    [
      'a key of its own',
      () => without('primary key (location_id, id)', 'primary key (id)'),
      '',
      ['its primary key is (id)'],
    ],
    [
      'a key in the wrong order',
      () => without('primary key (location_id, id)', 'primary key (id, location_id)'),
      '',
      ['its primary key is (id,location_id)'],
    ],
    [
      'a unique code for all',
      () => without('unique (location_id, code)', 'unique (code)'),
      '',
      ['unique (code) reaches across locations'],
    ],
    [
      'a unique index for all',
      () => whole,
      'create unique index on probes (code, location_id)',
      ['unique (code,location_id) reaches across locations'],
    ],
    [
      'a reference that forgot the location',
      () =>
        without(
          'foreign key (location_id, contact_id) references contacts (location_id, id)',
          'foreign key (location_id) references locations',
        ),
      'create unique index one_id on contacts (id); alter table probes add foreign key (contact_id) references contacts (id); create index on probes (contact_id)',
      ['contacts: unique (id) reaches across locations', '(contact_id) refers to contacts without the location'],
    ],
    [
      'an id that refers to nothing',
      () =>
        without(
          'foreign key (location_id, contact_id) references contacts (location_id, id)',
          'foreign key (location_id) references locations',
        ),
      '',
      ['contact_id refers to nothing'],
    ],
    [
      'a location that refers to nothing',
      () =>
        without(',\n  foreign key (location_id, contact_id) references contacts (location_id, id)').replace(
          'contact_id uuid not null',
          'contact_id text',
        ),
      '',
      ['nothing ties its location_id to a location'],
    ],
    [
      'no index for a tenant',
      () => whole,
      'drop index probes_contact',
      ['no index begins with (location_id,contact_id), which refers to contacts'],
    ],
    [
      'no index for a user',
      () => whole,
      'drop index probes_user',
      ['no index begins with (user_id), which refers to users'],
    ],
    [
      'an index for a part of the users only',
      () => whole,
      'drop index probes_user; create index on probes (user_id) where code is null',
      ['no index begins with (user_id), which refers to users'],
    ],
    [
      'an index that leaves out who names nobody',
      () => whole,
      'drop index probes_user; create index on probes (user_id) where user_id is not null',
      [],
    ],
    ['security off', () => whole, 'alter table probes disable row level security', ['row level security is off']],
    [
      'security that its owner escapes',
      () => whole,
      'alter table probes no force row level security',
      ['row level security is not forced'],
    ],
    ['no policy for the app', () => whole, 'drop policy in_location on probes', ['lacks the policy in_location']],
    ['no policy for the system', () => whole, 'drop policy as_system on probes', ['lacks the policy as_system']],
    ['no policy for the owner', () => whole, 'drop policy as_owner on probes', ['lacks the policy as_owner']],
    [
      'a policy that checks no writes',
      () => whole,
      'alter policy in_location on probes with check (true)',
      ['lacks the policy in_location', 'has a policy of its own: in_location'],
    ],
    [
      'a policy without nullif',
      () => whole,
      `alter policy in_location on probes using (location_id = current_setting('app.location_id', true)::uuid)`,
      ['lacks the policy in_location', 'has a policy of its own: in_location'],
    ],
    [
      'one policy more',
      () => whole,
      `create policy everybody on probes for select to ${APP_ROLE} using (true)`,
      ['has a policy of its own: everybody'],
    ],
  ])('with %s is found out', async (_, make, change, expected) => {
    const found = await faultsWith(make(), change)
    await owner.unsafe('drop index if exists one_id')
    expect(found).toEqual(expected.map(fault => (fault.startsWith('contacts:') ? fault : `probes: ${fault}`)))
  })
})

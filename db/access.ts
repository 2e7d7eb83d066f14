import { createHash } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { APP_ROLE, rolePassword, SYSTEM_ROLE } from './roles'
import { aboveTenants } from './tables'

/** Who the two pools sign in as; a role named by the operator exists already and keeps its password. */
export type AccessRoles = { app: string; system: string; make: boolean; secret: string }

/**
 * Makes the login roles where they are ours to make, and gives every table its grants, forced row level security and three policies
 * (app: the location in scope; system and owner: all). Idempotent; does nothing when the state is already the wanted one.
 */
export async function grantAccess(owner: Sql, roles: AccessRoles): Promise<void> {
  if (roles.make) {
    await makeRole(owner, APP_ROLE, roles.secret)
    await makeRole(owner, SYSTEM_ROLE, roles.secret)
  }
  const tables = await owner<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public' order by 1`
  const statements = [
    `grant usage on schema public to ${roles.app}, ${roles.system}`,
    ...queueStatements(roles),
    ...tables.flatMap(({ name }) =>
      aboveTenants[name] ? aboveStatements(name, roles) : tenantStatements(name, roles),
    ),
  ]
  const wanted = createHash('sha256').update(statements.join('\n')).digest('hex')
  await owner`create table if not exists drizzle.access_state (hash text not null)`
  const [state] = await owner<{ hash: string }[]>`select hash from drizzle.access_state`
  // A dump restored where the roles were missing has lost their policies, and still says that it has them.
  const [made] = await owner<
    { policies: number }[]
  >`select count(*)::int as policies from pg_policies where schemaname = 'public'`
  const policies = statements.filter(statement => statement.startsWith('create policy')).length
  if (state?.hash === wanted && made?.policies === policies) return
  await owner.begin(async tx => {
    for (const statement of statements) await tx.unsafe(statement)
    await tx`delete from drizzle.access_state`
    await tx`insert into drizzle.access_state values (${wanted})`
  })
}

/** The app's role may put a job into the queue, in its own transaction, and read none. */
function queueStatements({ app, system }: AccessRoles): string[] {
  return [
    `grant usage on schema pgboss to ${app}, ${system}`,
    `grant select, insert, update, delete on all tables in schema pgboss to ${system}`,
    `grant usage on all sequences in schema pgboss to ${system}`,
    `grant execute on all functions in schema pgboss to ${app}, ${system}`,
    `grant select on pgboss.queue to ${app}`,
    `grant insert, select (id) on pgboss.job_common to ${app}`,
  ]
}

function aboveStatements(table: string, { app, system }: AccessRoles): string[] {
  const read = aboveTenants[table]?.app === 'read' ? [`grant select on ${table} to ${app}`] : []
  return [
    `revoke all on ${table} from ${app}`,
    ...read,
    `grant select, insert, update, delete on ${table} to ${system}`,
    `alter table ${table} disable row level security`,
  ]
}

function tenantStatements(table: string, { app, system }: AccessRoles): string[] {
  // A custom setting is '' after its transaction: nullif, else the connection's next use fails on the cast.
  const inScope = `location_id = nullif(current_setting('app.location_id', true), '')::uuid`
  const policy = (name: string, to: string, using: string) => [
    `drop policy if exists ${name} on ${table}`,
    `create policy ${name} on ${table} for all to ${to} using (${using}) with check (${using})`,
  ]
  return [
    `grant select, insert, update, delete on ${table} to ${app}, ${system}`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    ...policy('in_location', app, inScope),
    ...policy('as_system', system, 'true'),
    // The owner is bound by forced security too: without a policy of its own, data migrations change nothing and say nothing.
    ...policy('as_owner', 'current_user', 'true'),
  ]
}

/** What PostgreSQL answers to the second of two who make or change one role at the same moment: "tuple concurrently updated", or a duplicate. */
const raced = (error: unknown) =>
  error instanceof postgres.PostgresError && ['XX000', '23505', '42710'].includes(error.code)

async function makeRole(owner: Sql, role: string, secret: string): Promise<void> {
  const password = rolePassword(role, secret)
  // Roles belong to the server, advisory locks to one database: databases migrated at the same time can only try again.
  for (let tries = 1; ; tries += 1) {
    const [found] = await owner`select 1 from pg_roles where rolname = ${role}`
    // Only a superuser may name these two attributes of a role that is there, even to leave them as they are.
    const [verb, attributes] = found ? ['alter', ''] : ['create', ' nosuperuser nobypassrls']
    try {
      await owner.unsafe(`${verb} role ${role} login password '${password}'${attributes}`)
      return
    } catch (error) {
      if (!raced(error) || tries === 20) throw error
    }
  }
}

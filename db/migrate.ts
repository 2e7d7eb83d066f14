import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { env } from '@/lib/platform/env'
import { migrateJobs } from '@/lib/platform/jobs'
import { grantAccess } from './access'
import { APP_ROLE, SYSTEM_ROLE } from './roles'

/**
 * Brings the database at `ownerUrl` to the newest schema and gives the two login roles what they need. Safe to run at every start and by
 * several processes at once. Throws what PostgreSQL says when the owner may not do it.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(hashtext('portico migrate'))`
    await sql`create extension if not exists pg_trgm`
    await runMigrations(drizzle(sql), { migrationsFolder: path.join(process.cwd(), 'db/migrations') })
    await migrateJobs(ownerUrl)
    const { DATABASE_APP_URL, DATABASE_SYSTEM_URL, AUTH_SECRET } = env()
    const named = (url: string | undefined, fallback: string) =>
      url ? decodeURIComponent(new URL(url).username) : fallback
    await grantAccess(sql, {
      app: named(DATABASE_APP_URL, APP_ROLE),
      system: named(DATABASE_SYSTEM_URL, SYSTEM_ROLE),
      make: !DATABASE_APP_URL,
      secret: AUTH_SECRET[0] as string,
    })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

import { sql } from 'drizzle-orm'
import { asSystem } from '@/db/client'

/** Every row of every table that belongs to locations, but staff's memberships and what a view may write: sessions and the audit log. By table. */
export async function rowsOfAll(locationId: string): Promise<Record<string, string>> {
  return asSystem('test', async tx => {
    const tables = await tx.execute<{ name: string }>(sql`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'location_id' and table_name not in ('sessions', 'audit_log', 'memberships') order by 1`)
    const found: Record<string, string> = {}
    for (const { name } of tables) {
      const [row] = await tx.execute<{ rows: string }>(sql`select coalesce(string_agg(t::text, '
' order by t::text), '') as rows from ${sql.identifier(name)} t where t.location_id = ${locationId}`)
      found[name] = row?.rows ?? ''
    }
    return found
  })
}

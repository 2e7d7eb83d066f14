import 'server-only'
import { asSystem } from '@/db/client'
import { formatRelative } from '@/lib/platform/time'
import { listStaffSessions } from '@/lib/sessions/reads/staff'
import { requireStaff } from './gates'

/** One's own account: who, and where one is signed in. Times are UTC, as an account belongs to no location. */
export async function loadAccount() {
  const user = await requireStaff()
  const rows = await asSystem('account: sessions', tx => listStaffSessions(tx, user.id))
  const now = new Date()
  const sessions = rows.map(row => ({
    id: row.id,
    device: row.deviceLabel,
    since: `${formatRelative(row.createdAt, now, 'UTC')} UTC`,
    seen: `${formatRelative(row.lastSeenAt, now, 'UTC')} UTC`,
    current: row.id === user.sessionId,
  }))
  sessions.sort((one, other) => Number(other.current) - Number(one.current))
  return { user, sessions }
}

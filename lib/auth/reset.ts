import 'server-only'
import { asSystem } from '@/db/client'
import { readCredentials } from '@/lib/agencies/reads'
import { readResetLink } from '@/lib/agencies/reads/reset'
import { changePasswordHash } from '@/lib/agencies/writes'
import { makeResetLink, useResetLink } from '@/lib/agencies/writes/reset'
import { writeAgencyAudit } from '@/lib/audit/writes'
import { endStaffSessions } from '@/lib/sessions/writes/staff'
import { hashPassword } from './password'
import { passwordFault } from './password-rules'

/** A one-time link to a new password for whoever signs in with that address; null where nobody does. For the server's terminal alone. */
export function resetLinkFor(email: string): Promise<string | null> {
  return asSystem('terminal: reset link', async tx => {
    const user = await readCredentials(tx, email.trim().toLowerCase())
    if (!user) return null
    await writeAgencyAudit(tx, user.agencyId, null, { act: 'staff.reset_link_made', details: { user: user.id } })
    return makeResetLink(tx, user.id)
  })
}

type Reset = { ok: true; email: string } | { ok: false; fault?: string }

/** Sets a new password by a one-time link, and ends every session of that user. Without a fault it is the link that can't be used. */
export async function resetPassword(token: string, password: string): Promise<Reset> {
  const user = await asSystem('reset link', tx => readResetLink(tx, token))
  if (!user) return { ok: false }
  const fault = passwordFault(password, user.email)
  if (fault) return { ok: false, fault }
  const passwordHash = await hashPassword(password)
  return asSystem('reset', async tx => {
    if (!(await useResetLink(tx, user.userId, token))) return { ok: false }
    await changePasswordHash(tx, user.userId, passwordHash)
    const sessionsEnded = await endStaffSessions(tx, user.userId)
    await writeAgencyAudit(tx, user.agencyId, user.userId, { act: 'staff.password_reset', details: { sessionsEnded } })
    return { ok: true, email: user.email }
  })
}

import 'server-only'
import { asSystem } from '@/db/client'
import { isSetupLinkLive } from '@/lib/agencies/reads'
import { createAgency, createUser, useSetupLink } from '@/lib/agencies/writes'
import { writeAgencyAudit } from '@/lib/audit/writes'
import { hashPassword } from './password'

export type FirstAdmin = { token: string; agencyName: string; name: string; email: string; password: string }

/** Makes the first agency and its admin with a one-time link; false where the link can't be used (any more). */
export async function setUpAgency({ token, agencyName, name, email, password }: FirstAdmin): Promise<boolean> {
  // Before the costly hash: anybody may ask, as often as they like.
  if (!(await asSystem('setup link', tx => isSetupLinkLive(tx, token)))) return false
  const passwordHash = await hashPassword(password)
  return asSystem('setup', async tx => {
    if (!(await useSetupLink(tx, token))) return false
    const agencyId = await createAgency(tx, { name: agencyName })
    const userId = await createUser(tx, { agencyId, name, email, passwordHash, agencyRole: 'agency_admin' })
    await writeAgencyAudit(tx, agencyId, userId, { act: 'agency.created', details: { name: agencyName } })
    return true
  })
}

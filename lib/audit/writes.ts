import 'server-only'
import type { LocationTx, SystemTx } from '@/db/client'
import { agencyAudit } from '@/db/schema/agencies'
import { auditLog } from '@/db/schema/audit'
import { newId } from '@/lib/platform/ids'
import type { AuditEntry } from './types'

/** Writes what was done in a location; `actorUserId` null: the contact or nobody did it. */
export async function writeAudit(
  tx: LocationTx | SystemTx,
  locationId: string,
  actorUserId: string | null,
  entry: AuditEntry,
): Promise<void> {
  await tx.insert(auditLog).values({ locationId, id: newId(), actorUserId, ...entry })
}

/** Writes what was done to an agency, its locations or its users. */
export async function writeAgencyAudit(
  tx: SystemTx,
  agencyId: string | null,
  actorUserId: string | null,
  entry: Pick<AuditEntry, 'act' | 'details'>,
): Promise<void> {
  await tx.insert(agencyAudit).values({ id: newId(), agencyId, actorUserId, ...entry })
}

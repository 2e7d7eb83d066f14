import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { devices } from '@/db/schema/sessions'
import { newId } from '@/lib/platform/ids'
import type { PasswordChange } from '../types'
import { queueMessage } from './queue'

/** Tells a contact by email that their own password was set, changed or removed, and on which of their devices, where it is known. */
export async function noticePassword(
  tx: LocationTx,
  { contactId, deviceId }: { contactId: string; deviceId: string | null },
  what: PasswordChange,
): Promise<void> {
  const device = deviceId && (await labelOf(tx, deviceId))
  const data = { what, device: device || null, at: new Date().toISOString() }
  await queueMessage(tx, { contactId, template: 'password_changed', cause: `password:${newId()}`, data })
}

async function labelOf(tx: LocationTx, deviceId: string): Promise<string | null> {
  const [device] = await tx
    .select({ label: devices.label })
    .from(devices)
    .where(and(eq(devices.locationId, tx.locationId), eq(devices.id, deviceId)))
  return device?.label ?? null
}

import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { devices } from '@/db/schema/sessions'
import { queueMessage } from './queue'

/** A device that was first seen within the last minute is new. */
const isNew = sql`${devices.firstSeenAt} > now() - interval '1 minute'`
const hadAnother = sql`exists (select from devices d where d.location_id = ${devices.locationId}
  and d.contact_id = ${devices.contactId} and d.first_seen_at < ${devices.firstSeenAt})`

/** Tells a contact by email that a device signed in which was never seen before, and is not their first. Once for each device. */
export async function noticeNewDevice(tx: LocationTx, contactId: string, keyHash: Buffer): Promise<void> {
  const theirs = and(
    eq(devices.locationId, tx.locationId),
    eq(devices.contactId, contactId),
    eq(devices.keyHash, keyHash),
  )
  const [device] = await tx
    .select({ id: devices.id, label: devices.label, at: devices.firstSeenAt })
    .from(devices)
    .where(and(theirs, isNew, hadAnother))
  if (!device) return
  const data = { device: device.label, at: device.at.toISOString() }
  await queueMessage(tx, { contactId, template: 'new_device', cause: `device:${device.id}`, data })
}

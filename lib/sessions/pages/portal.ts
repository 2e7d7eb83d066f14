import 'server-only'
import { inLocation } from '@/db/client'
import { requireLearner } from '@/lib/auth/portal-gates'
import { readContact } from '@/lib/contacts/reads'
import { listDevices } from '../reads/portal'
import type { Device } from '../types'

/** The learner's own account: themself, their devices, and whether they have a password; through staff's eyes too. */
export async function accountPage(slug: string) {
  const session = await requireLearner(slug)
  const { location, contact, deviceId, kind } = session
  return inLocation(location.id, async tx => {
    const devices = await listDevices(tx, contact.id, deviceId)
    const hasPassword = (await readContact(tx, contact.id))?.hasPassword ?? false
    return { session, devices: kind === 'view_as' ? seenFromLatest(devices) : devices, hasPassword }
  })
}

/** Staff look on from the device that the learner used last: it is the one that "This device" would say of. */
function seenFromLatest(devices: Device[]): Device[] {
  const latest = devices.find(device => device.signedOutAt === null)
  return devices.map(device => ({ ...device, current: device === latest }))
}

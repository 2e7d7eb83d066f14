import 'server-only'
import { inLocation } from '@/db/client'
import { requireLearner } from '@/lib/auth/portal-gates'
import { listDevices } from '../reads/portal'
import type { Device } from '../types'

/** The learner's own account: themself and their devices; through staff's eyes too. */
export async function accountPage(slug: string) {
  const session = await requireLearner(slug)
  const { location, contact, deviceId, kind } = session
  const devices = await inLocation(location.id, tx => listDevices(tx, contact.id, deviceId))
  return { session, devices: kind === 'view_as' ? seenFromLatest(devices) : devices }
}

/** Staff look on from the device that the learner used last: it is the one that "This device" would say of. */
function seenFromLatest(devices: Device[]): Device[] {
  const latest = devices.find(device => device.signedOutAt === null)
  return devices.map(device => ({ ...device, current: device === latest }))
}

import 'server-only'
import { inLocation } from '@/db/client'
import { requireLearner } from '@/lib/auth/portal-gates'
import { listDevices } from '../reads/portal'

/** The learner's own account: themself and their devices. */
export async function accountPage(slug: string) {
  const session = await requireLearner(slug)
  const devices = await inLocation(session.location.id, tx => listDevices(tx, session.contact.id, session.deviceId))
  return { session, devices }
}

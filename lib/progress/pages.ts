import 'server-only'
import { withPortal } from '@/lib/auth/portal-gates'
import { env } from '@/lib/platform/env'
import { isSameOrigin } from '@/lib/platform/same-origin'
import { isSmallBody } from '@/lib/platform/small-body'
import { beaconInput } from './inputs'
import { keepPosition } from './writes'

const MAX_BYTES = 1024

/**
 * Receives a page's report: a person is here, and how far they are. Confirms a provisional session, as every portal POST does. Status:
 * 200 done (also for an override, where nothing is done) · 400 · 401 signed out · 403 locked, or not from our page · 404 not theirs.
 */
export async function receiveBeacon(request: Request, slug: string): Promise<number> {
  if (!isSameOrigin(request.headers, env().APP_URL)) return 403
  if (!isSmallBody(request.headers, MAX_BYTES)) return 400
  const report = beaconInput.safeParse(jsonOf(await request.text())).data
  if (!report) return 400
  const status = await withPortal(slug, async (tx, { kind, contact, location }) => {
    if (kind !== 'learner' || !report.lesson) return 200
    const learner = { contactId: contact.id, timeZone: location.timeZone }
    const kept = await keepPosition(tx, learner, { lessonId: report.lesson, ...positionOf(report) })
    if (kept.ok) return 200
    return kept.reason === 'locked' ? 403 : 404
  })
  return status ?? 401
}

function positionOf({ position, duration }: { position?: number; duration?: number }) {
  return { ...(position === undefined ? {} : { position }), ...(duration === undefined ? {} : { duration }) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

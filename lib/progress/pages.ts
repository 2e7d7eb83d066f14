import 'server-only'
import { withPortal } from '@/lib/auth/portal-gates'
import { inSource } from '@/lib/auth/shared-gates'
import { env } from '@/lib/platform/env'
import { isSameOrigin } from '@/lib/platform/same-origin'
import { isSmallBody } from '@/lib/platform/small-body'
import type { UserSession } from '@/lib/sessions/types'
import { beaconInput } from './inputs'
import { type Entry, keepPosition } from './writes'
import { keepUserPosition } from './writes/user'

const MAX_BYTES = 1024

/**
 * Receives a page's report: a person is here, and how far they are. Confirms a provisional session, as every portal POST does. Status:
 * 200 done (also for an override, where nothing is done) · 400 · 401 signed out · 403 locked, not from our page, or staff who only
 * look · 404 not theirs.
 */
export async function receiveBeacon(request: Request, slug: string): Promise<number> {
  if (!isSameOrigin(request.headers, env().APP_URL)) return 403
  if (!isSmallBody(request.headers, MAX_BYTES)) return 400
  const report = beaconInput.safeParse(jsonOf(await request.text())).data
  if (!report) return 400
  const { lesson } = report
  const status = await withPortal(slug, async (tx, session): Promise<number | UserSession> => {
    if (!lesson) return 200
    if (session.kind === 'location_user') return session
    if (session.kind !== 'learner') return 200
    const learner = { contactId: session.contact.id, timeZone: session.location.timeZone }
    return statusOf(await keepPosition(tx, learner, { lessonId: lesson, ...positionOf(report) }))
  })
  if (status === null || typeof status === 'number') return status ?? 401
  if ('viewOnly' in status) return 403
  return lesson ? keptByUser(status, { lessonId: lesson, ...positionOf(report) }) : 200
}

const statusOf = (kept: Entry) => (kept.ok ? 200 : kept.reason === 'locked' ? 403 : 404)

async function keptByUser(session: UserSession, at: { lessonId: string; position?: number; duration?: number }) {
  const kept = await inSource(session, { lessonId: at.lessonId }, (tx, { timeZone, productId }) =>
    keepUserPosition(tx, { userId: session.user.id, timeZone, productId }, at),
  )
  return kept ? statusOf(kept) : 404
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

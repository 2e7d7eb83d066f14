import 'server-only'
import { pipeInLocation } from '@/db/client'
import { onGlobal } from '@/lib/platform/global'
import { log } from '@/lib/platform/log'
import type { PlainRequest } from '@/lib/platform/own-routes'
import type { Opening, Outcome } from './open'
import type { Known } from './reads'
import { factsOf, machineOf } from './request'
import { type Shown, shownWrite } from './writes'

/** The same page of the same link to the same kind of visitor is one row in so long, however often it is asked for. */
const ONE_ROW_MS = 600_000
const REMEMBERED_AT_MOST = 10_000

/**
 * Keeps for support that a link's page was shown and to whom: a preview, a scanner, a prefetch, or a person who has yet to press the button.
 * Openings and refused ones write their own row, so nothing is added to them. Never throws: the page is worth more than its row.
 */
export async function noteShown(request: PlainRequest, opening: Opening, outcome: Outcome): Promise<void> {
  const page = pageOf(opening, outcome)
  if (!page) return
  const { link, intent, deviceLabel } = opening
  const by = intent === 'show' ? machineOf(factsOf(request), request.headers.get('user-agent') ?? '') : 'click'
  const { known, ...shown } = page
  const key = [link.principalId, link.kind, link.iat, by, shown.refusal, ...shown.waits].join(' ')
  if (!isNew(key, Date.now())) return
  try {
    await pipeInLocation(known.facts.location.id, sql => [shownWrite(sql, link, known, shown, { by, deviceLabel })])
  } catch (error) {
    log.warn({ err: error }, 'nobody wrote down that a link was looked at')
  }
}

function pageOf({ intent }: Opening, outcome: Outcome): (Shown & { known: Known }) | null {
  if (outcome.kind === 'button') return { known: outcome.known, refusal: null, waits: outcome.decision.reasons }
  if (outcome.kind !== 'refused' || intent !== 'show' || !outcome.known) return null
  return { known: outcome.known, refusal: outcome.refusal.reason, waits: [] }
}

/** By this process's memory: whoever asks a million times writes no more for it. */
function isNew(key: string, now: number): boolean {
  const noted = onGlobal('magic-links.shown', () => new Map<string, number>())
  if (now - (noted.get(key) ?? 0) < ONE_ROW_MS) return false
  if (noted.size >= REMEMBERED_AT_MOST) noted.clear()
  noted.set(key, now)
  return true
}

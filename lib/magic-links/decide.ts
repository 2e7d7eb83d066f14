import { CLOCK_SKEW_MS, expiresAt, iatToDate } from './token'
import type { ButtonReason, Decision, Facts, Intent, Link, Refusal, RefusalReason } from './types'

const HOUR_MS = 3_600_000

/**
 * The staircase of a learner's link whose MAC is genuine, numbered as in the protocol's order of opening: the first step that
 * fails answers. Pure; the writes check again what may have changed since the facts were read.
 */
export function decide(link: Link, facts: Facts, intent: Intent): Decision {
  // A user's link is a pointer for the sidebar, whatever else is true of it.
  if (link.kind === 2) return refuse({ reason: 'sidebar_only' })

  // 3. Its own life
  const time = outOfTime(link, facts.now)
  if (time) return refuse(time)

  // 6. Status of agency, location and contact; the location's own limits
  const status = outOfService(link, facts)
  if (status) return refuse(status)

  // 7. Generations
  const replaced = outOfGeneration(link, facts)
  if (replaced) return refuse(replaced)

  // 8. Agency-admin override: no offer check, no one-time link burnt, no device touched
  if (facts.staff?.isAgencyAdminOfThisAgency) return override(intent)

  // 9. At least one live offer grant
  if (facts.liveGrants < 1) return refuse(withoutOffer(facts))

  // 10. A one-time link opens once
  if (link.kind === 3 && facts.spent) return reuse(facts)

  // 11. The device cap, and whatever else waits for a person's press
  const reasons = intent === 'press' ? [] : buttonReasons(link, facts, intent)
  const [why] = reasons
  if (why) return { do: 'button', as: 'learner', why, reasons }
  return { do: 'open', as: 'learner', provisional: intent !== 'press', endsDevice: endsDevice(facts) }
}

/** Step 3 alone, for answering before the database is asked: null if the link is within its own life. */
export function outOfTime(link: Link, now: Date): Refusal | null {
  const from = iatToDate(link.iat)
  if (from.getTime() - now.getTime() > CLOCK_SKEW_MS) return { reason: 'not_yet', from }
  const until = expiresAt(link)
  return now >= until ? { reason: 'expired', until } : null
}

/** The HTTP status of a refusal's page. */
export function statusOf(reason: RefusalReason): number {
  return STATUS[reason]
}

const STATUS: Record<RefusalReason, number> = {
  incomplete: 404,
  not_yet: 403,
  expired: 410,
  too_old: 410,
  replaced: 410,
  used: 410,
  no_offer: 403,
  access_ended: 403,
  blocked: 403,
  suspended: 403,
  sidebar_only: 403,
  user_link_replaced: 410,
  user_link_expired: 410,
  forbidden: 403,
  busy: 429,
  unavailable: 503,
}

function refuse(refusal: Refusal): Decision {
  return { do: 'refuse', ...refusal }
}

function outOfService(link: Link, { now, location, contact }: Facts): Refusal | null {
  if (location.agencyStatus !== 'active' || location.status !== 'active') return { reason: 'suspended' }
  if (contact?.status !== 'active') return { reason: 'blocked' }
  const made = iatToDate(link.iat)
  if (location.maxAgeHours !== null) {
    const until = new Date(made.getTime() + location.maxAgeHours * HOUR_MS)
    if (now >= until) return { reason: 'too_old', until }
  }
  if (location.notBefore && made < location.notBefore) return { reason: 'too_old', until: location.notBefore }
  return null
}

function outOfGeneration(link: Link, { location, contact }: Facts): Refusal | null {
  if (link.linksGeneration !== location.linksGeneration) return { reason: 'replaced', by: 'location' }
  if (!contact?.linkGeneration.equals(link.principalGeneration)) return { reason: 'replaced', by: 'contact' }
  return null
}

function override(intent: Intent): Decision {
  // A prefetch or a preview that happens to carry an admin's cookie makes no session either.
  if (intent === 'show') return { do: 'button', as: 'override', why: 'not_a_click', reasons: ['not_a_click'] }
  return { do: 'open', as: 'override' }
}

function withoutOffer({ now, lastGrant }: Facts): Refusal {
  if (!lastGrant) return { reason: 'no_offer', starts: null }
  const { offerTitle, startsAt, endedAt } = lastGrant
  if (endedAt && endedAt <= now) return { reason: 'access_ended', offerTitle, endedAt }
  const starts = startsAt && startsAt > now ? { offerTitle, at: startsAt } : null
  return { reason: 'no_offer', starts }
}

function reuse({ spent, portalSession }: Facts): Decision {
  const itsOwn = spent?.sessionIsThisBrowser && portalSession?.live && portalSession.isThisContact
  return itsOwn ? { do: 'resume' } : refuse({ reason: 'used' })
}

function endsDevice({ location, device }: Facts): boolean {
  return location.deviceCap !== null && !device.known && device.activeDevices >= location.deviceCap
}

/** Every reason to ask a person first, in the order of the protocol; `not_a_click` only if there is no better one. */
function buttonReasons(link: Link, facts: Facts, intent: Intent): ButtonReason[] {
  const { location, device, portalSession, staff } = facts
  const waits: [ButtonReason, boolean][] = [
    ['one_time', link.kind === 3],
    ['always_confirm', location.openMode === 'always_confirm'],
    ['new_device', location.openMode === 'confirm_new_device' && !device.known],
    ['device_cap', endsDevice(facts)],
    ['switch_person', portalSession?.live === true && !portalSession.isThisContact],
    ['staff_without_override', staff?.belongsToThisAgency === true],
  ]
  const reasons = waits.filter(([, applies]) => applies).map(([reason]) => reason)
  return reasons.length === 0 && intent === 'show' ? ['not_a_click'] : reasons
}

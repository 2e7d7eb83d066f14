import type { AuditPoint, LinkRecord } from '@/lib/audit/types'
import { expiresAt, iatToDate } from '@/lib/magic-links/token'

const HOUR_MS = 3_600_000

export type LinkState = 'works' | 'expired' | 'replaced' | 'used'

/** What may have ended a link since it was made. */
export type LinkLimits = {
  now: Date
  /** The location's own limit, in hours from a link's iat. */
  lifeHours: number
  /** The location's "made before this moment no longer opens". */
  notBefore: Date | null
  /** The last time that older links of this contact were turned off. */
  turnedOff: AuditPoint | null
}

/** When a link stops by its own life or the location's; null: its life is not known, as no row says who made it. */
export function worksUntil({ iat, made }: LinkRecord, { lifeHours }: Pick<LinkLimits, 'lifeHours'>): Date | null {
  return made && expiresAt({ iat, ttlHours: Math.min(made.ttlHours, lifeHours) })
}

/** What a link would say if it were opened now by somebody whom nothing else holds up; in the order of MAGIC-LINKS: Opening. */
export function linkState(link: LinkRecord, limits: LinkLimits): LinkState {
  const madeAt = iatToDate(link.iat)
  const until = worksUntil(link, limits) ?? new Date(madeAt.getTime() + limits.lifeHours * HOUR_MS)
  if (limits.now >= until || (limits.notBefore && madeAt < limits.notBefore)) return 'expired'
  const told = (...reasons: string[]) => link.refusals.some(({ reason }) => reasons.includes(reason))
  // A link whose life no row tells has told it itself.
  if (!link.made && told('expired', 'too_old')) return 'expired'
  // No generation comes back, so a link that was refused as replaced stays so.
  if (told('replaced') || (limits.turnedOff && isBefore(link, limits.turnedOff))) return 'replaced'
  return link.kind === 3 && (link.opened > 0 || told('used')) ? 'used' : 'works'
}

function isBefore({ iat, made }: LinkRecord, point: AuditPoint): boolean {
  if (!made) return iatToDate(iat) < point.at
  const apart = made.at.getTime() - point.at.getTime()
  return apart === 0 ? made.id < point.id : apart < 0
}

/** Since when a turn-off could matter to any of these links: the time of the oldest one; `now` where there are none. */
export function knownSince(links: readonly LinkRecord[], now: Date): Date {
  const oldest = links.at(-1)
  return oldest ? iatToDate(oldest.iat) : now
}

import 'server-only'
import { asSystem, inLocation, type LocationTx } from '@/db/client'
import {
  findShared,
  listShared,
  type SharedSource,
  type SharedSubject,
  type SharedViewer,
} from '@/lib/catalog/reads/shared'
import type { UserSession } from '@/lib/sessions/types'

const viewerOf = ({ user, location }: UserSession): SharedViewer => ({
  userId: user.id,
  agencyId: user.agencyId,
  admin: user.admin,
  locationId: location.id,
})

/**
 * Runs `work` in the location that a shared product, lesson or file lives in, if this user may take its course now; null where it is none of
 * theirs. The way into another location's scope for a user's session, and the only one.
 */
export async function inSource<T>(
  session: UserSession,
  subject: SharedSubject,
  work: (tx: LocationTx, source: SharedSource) => Promise<T>,
): Promise<T | null> {
  const source = await asSystem('shared course: where', tx => findShared(tx, viewerOf(session), subject))
  return source && inLocation(source.locationId, tx => work(tx, source))
}

/** Runs `work` in each location that the user may take products of, with those products; gives what came of it, in order. */
export async function inSources<T>(
  session: UserSession,
  work: (tx: LocationTx, source: { productIds: string[]; timeZone: string }) => Promise<T>,
): Promise<T[]> {
  const shared = await asSystem('shared courses', tx => listShared(tx, viewerOf(session)))
  const results: T[] = []
  for (const [locationId, sources] of Map.groupBy(shared, source => source.locationId)) {
    const productIds = sources.map(source => source.productId)
    const timeZone = sources[0]?.timeZone ?? 'UTC'
    results.push(await inLocation(locationId, tx => work(tx, { productIds, timeZone })))
  }
  return results
}

/** How many courses the user may take. */
export async function countShared(session: UserSession): Promise<number> {
  return (await asSystem('shared courses: count', tx => listShared(tx, viewerOf(session)))).length
}

import 'server-only'
import { sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { assets } from '@/db/schema/catalog'
import { newId } from '@/lib/platform/ids'

export type NewAsset = {
  lessonId: string
  purpose: 'media' | 'poster' | 'download'
  title: string
  fileName: string
  contentType: string
  /** Bytes. */
  size: number
}

/**
 * Adds the row of a lesson's file and gives its id, under which the caller keeps the bytes.
 * Throws the database's error where the lesson is not of this location.
 */
export async function createAsset(tx: LocationTx, asset: NewAsset): Promise<string> {
  const id = newId()
  const last = sql<number>`(select coalesce(max(position) + 1, 0) from assets where location_id = ${tx.locationId} and lesson_id = ${asset.lessonId})`
  await tx.insert(assets).values({ locationId: tx.locationId, id, position: last, ...asset })
  return id
}

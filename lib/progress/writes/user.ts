import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { lessonProgress } from '@/db/schema/progress'
import { readUserCourses } from '@/lib/catalog/reads/shared'
import { newId } from '@/lib/platform/ids'
import type { Entry } from '../writes'

/** A staff user in a shared course; `timeZone` is the one of the location that the course lives in, which is the one in scope. */
export type Taker = { userId: string; timeZone: string; productId: string }

/**
 * Notes that the user is in a lesson of a shared course, and how far, in whole seconds. Nothing else follows from it: triggers are for contacts.
 * Refuses what is not in the course, not published or locked.
 */
export async function keepUserPosition(
  tx: LocationTx,
  taker: Taker,
  at: { lessonId: string; position?: number; duration?: number },
): Promise<Entry> {
  const entry = await enter(tx, taker, at.lessonId)
  if (!entry.ok) return entry
  await start(tx, taker.userId, at.lessonId)
  const { position, duration } = at
  if (position === undefined) return entry
  await tx
    .update(lessonProgress)
    .set({ position, updatedAt: sql`now()`, ...(duration === undefined ? {} : { duration }) })
    .where(one(tx, taker.userId, at.lessonId))
  return entry
}

/** Completes a lesson of a shared course for the user; gives the course as it is afterwards. Refuses as `keepUserPosition`. */
export async function completeUserLesson(tx: LocationTx, taker: Taker, lessonId: string): Promise<Entry> {
  const entry = await enter(tx, taker, lessonId)
  if (!entry.ok) return entry
  await start(tx, taker.userId, lessonId)
  await tx
    .update(lessonProgress)
    .set({ completedAt: sql`now()`, updatedAt: sql`now()` })
    .where(and(one(tx, taker.userId, lessonId), isNull(lessonProgress.completedAt)))
  const [course] = await readUserCourses(tx, taker, [taker.productId])
  return course ? { ...entry, course } : { ok: false, reason: 'not_found' }
}

async function enter(tx: LocationTx, taker: Taker, lessonId: string): Promise<Entry> {
  const [course] = await readUserCourses(tx, taker, [taker.productId])
  const lesson = course?.outline.lessons.find(each => each.id === lessonId)
  if (!course || !lesson) return { ok: false, reason: 'not_found' }
  return lesson.state === 'locked' ? { ok: false, reason: 'locked' } : { ok: true, course, lesson }
}

async function start(tx: LocationTx, userId: string, lessonId: string): Promise<void> {
  await tx
    .insert(lessonProgress)
    .values({ locationId: tx.locationId, id: newId(), userId, lessonId })
    .onConflictDoNothing({ target: [lessonProgress.locationId, lessonProgress.userId, lessonProgress.lessonId] })
}

const one = (tx: LocationTx, userId: string, lessonId: string) =>
  and(
    eq(lessonProgress.locationId, tx.locationId),
    eq(lessonProgress.userId, userId),
    eq(lessonProgress.lessonId, lessonId),
  )

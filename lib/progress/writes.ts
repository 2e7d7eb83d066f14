import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { lessonProgress } from '@/db/schema/progress'
import { readCourse, readProductIdOfLesson, type Viewer } from '@/lib/catalog/reads/portal'
import { progressEvents } from '@/lib/catalog/rules/completion'
import type { Course, OutlineLesson } from '@/lib/catalog/types'
import { writeEvents } from '@/lib/events/writes'
import { newId } from '@/lib/platform/ids'

/** A lesson that the contact may enter now, in its course; else why not. */
export type Entry = { ok: true; course: Course; lesson: OutlineLesson } | { ok: false; reason: 'not_found' | 'locked' }

type Learner = Omit<Viewer, 'override'>

/**
 * Notes that the contact is in a lesson, which starts it (lesson, categories and product once each), and how far, in whole seconds.
 * Refuses what is not granted, not published or locked.
 */
export async function keepPosition(
  tx: LocationTx,
  learner: Learner,
  at: { lessonId: string; position?: number; duration?: number },
): Promise<Entry> {
  const entry = await enter(tx, learner, at.lessonId)
  if (!entry.ok) return entry
  await start(tx, learner.contactId, entry)
  const { position, duration } = at
  if (position === undefined) return entry
  await tx
    .update(lessonProgress)
    .set({ position, updatedAt: sql`now()`, ...(duration === undefined ? {} : { duration }) })
    .where(one(tx, learner.contactId, at.lessonId))
  return entry
}

/**
 * Completes a lesson, and with it the categories and the product whose last lesson it was: each once, however often and at once it is asked.
 * Gives the course as it is afterwards. Refuses as `keepPosition`.
 */
export async function completeLesson(tx: LocationTx, learner: Learner, lessonId: string): Promise<Entry> {
  const entry = await enter(tx, learner, lessonId)
  if (!entry.ok) return entry
  await start(tx, learner.contactId, entry)
  await tx
    .update(lessonProgress)
    .set({ completedAt: sql`now()`, updatedAt: sql`now()` })
    .where(and(one(tx, learner.contactId, lessonId), isNull(lessonProgress.completedAt)))
  const course = await readCourse(tx, { ...learner, override: false }, entry.course.product.id)
  if (!course) return { ok: false, reason: 'not_found' }
  await writeEvents(tx, progressEvents('completed', learner.contactId, course, entry.lesson))
  return { ok: true, course, lesson: entry.lesson }
}

/** The lesson as it is under the lock of contact and product: what is decided from it holds until the commit. */
async function enter(tx: LocationTx, learner: Learner, lessonId: string): Promise<Entry> {
  const productId = await readProductIdOfLesson(tx, lessonId)
  if (!productId) return { ok: false, reason: 'not_found' }
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`progress:${learner.contactId}:${productId}`}, 0))`,
  )
  const course = await readCourse(tx, { ...learner, override: false }, productId)
  const lesson = course?.outline.lessons.find(each => each.id === lessonId)
  if (!course || !lesson) return { ok: false, reason: 'not_found' }
  return lesson.state === 'locked' ? { ok: false, reason: 'locked' } : { ok: true, course, lesson }
}

async function start(tx: LocationTx, contactId: string, entry: { course: Course; lesson: OutlineLesson }) {
  const [begun] = await tx
    .insert(lessonProgress)
    .values({ locationId: tx.locationId, id: newId(), contactId, lessonId: entry.lesson.id })
    .onConflictDoNothing({
      target: [lessonProgress.locationId, lessonProgress.contactId, lessonProgress.lessonId],
    })
    .returning({ id: lessonProgress.id })
  if (begun) await writeEvents(tx, progressEvents('started', contactId, entry.course, entry.lesson))
}

const one = (tx: LocationTx, contactId: string, lessonId: string) =>
  and(
    eq(lessonProgress.locationId, tx.locationId),
    eq(lessonProgress.contactId, contactId),
    eq(lessonProgress.lessonId, lessonId),
  )

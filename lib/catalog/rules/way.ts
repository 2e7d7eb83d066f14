import type { Course, Lock, Outline, OutlineLesson, ProgressRow } from '@/lib/catalog/types'
import { outlineOf } from './outline'

/** The ways out of a lesson. */
export type Way = {
  previous: OutlineLesson | null
  /** The next open one in order. */
  following: OutlineLesson | null
  /** Where completing it leads: the following one, else the first that was left undone before it; null: the course's page. */
  onward: OutlineLesson | null
  /** All others are done: completing this one finishes the course. */
  last: boolean
}

const isOpen = (lesson: OutlineLesson) => lesson.state !== 'locked'
const isLeft = (lesson: OutlineLesson) => lesson.state === 'open' || lesson.state === 'started'

/** The way on from a lesson, as it will be once it is complete: what that unlocks is on the way. */
export function wayOn({ source, outline, progress }: Course, lessonId: string): Way {
  if (source.override || progress.get(lessonId)?.completedAt) return wayFrom(outline, lessonId)
  const { now } = source
  const begun = progress.get(lessonId) ?? { lessonId, startedAt: now, position: 0, duration: null, updatedAt: now }
  const done = new Map(progress).set(lessonId, { ...begun, completedAt: now })
  return wayFrom(outlineOf({ ...source, progress: done }), lessonId)
}

/** The way on from a lesson in an outline as it is. */
export function wayFrom(outline: Outline, lessonId: string): Way {
  const at = outline.lessons.findIndex(lesson => lesson.id === lessonId)
  const before = outline.lessons.slice(0, at)
  const after = outline.lessons.slice(at + 1)
  const last = outline.lessons.every(lesson => lesson.id === lessonId || lesson.draft || lesson.state === 'done')
  const following = after.find(isOpen) ?? null
  const onward = last ? null : (following ?? before.find(isLeft) ?? null)
  return { previous: before.findLast(isOpen) ?? null, following, onward, last }
}

/** The lesson to go on with in a course: the one touched last unless it is done, else the first that is left after it; null: none is open. */
export function goOnWith(outline: Outline, progress: ReadonlyMap<string, ProgressRow>): OutlineLesson | null {
  const touched = outline.lessons.filter(lesson => progress.has(lesson.id))
  const latest = touched.sort((a, b) => at(progress, b) - at(progress, a))[0]
  if (!latest) return outline.lessons.find(isLeft) ?? null
  if (isLeft(latest)) return latest
  const after = outline.lessons.slice(latest.number).find(isLeft)
  return after ?? outline.lessons.find(isLeft) ?? null
}

/** The moment of the last touch of any of its lessons, in ms; 0: none. */
export function lastTouch(outline: Outline, progress: ReadonlyMap<string, ProgressRow>): number {
  return Math.max(0, ...outline.lessons.map(lesson => at(progress, lesson)))
}

function at(progress: ReadonlyMap<string, ProgressRow>, lesson: OutlineLesson): number {
  return progress.get(lesson.id)?.updatedAt.getTime() ?? 0
}

/** What keeps a whole course closed: every published lesson is locked and none is done. The lock that opens first; null: something is open. */
export function courseLock(outline: Outline): Lock | null {
  const counted = outline.lessons.filter(lesson => !lesson.draft)
  if (counted.some(lesson => lesson.lock === null || lesson.state === 'done')) return null
  const dated = counted.flatMap(lesson => (lesson.lock?.opensAt && !lesson.lock.after ? [lesson.lock] : []))
  return dated.sort((a, b) => Number(a.opensAt) - Number(b.opensAt))[0] ?? counted[0]?.lock ?? null
}

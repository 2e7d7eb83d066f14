import type { Course, OutlineCategory, OutlineLesson } from '@/lib/catalog/types'
import { type DomainEvent, onceKey } from '@/lib/events/types'

/**
 * What happened with a lesson that was started or completed: the lesson, and the categories above it and the product, which a first lesson
 * starts and a last one completes. Each carries its key, so that what happened before is not written again.
 */
export function progressEvents(
  what: 'started' | 'completed',
  contactId: string,
  { product, outline }: Course,
  lesson: OutlineLesson,
): DomainEvent[] {
  const whole = (part: { done: number; total: number }) => what === 'started' || part.done === part.total
  const ids = { productId: product.id, lessonId: lesson.id }
  const event = (
    kind: 'lesson' | 'category' | 'product',
    subjectId: string,
    payload: Record<string, string>,
  ): DomainEvent => {
    const type = `${kind}_${what}` as const
    return { type, contactId, payload, onceKey: onceKey(type, contactId, subjectId) }
  }
  const above = pathTo(outline.categories, lesson.id).filter(whole)
  return [
    event('lesson', lesson.id, { ...ids, categoryId: lesson.categoryId }),
    ...above.map(category => event('category', category.id, { ...ids, categoryId: category.id })),
    ...(whole(outline) ? [event('product', product.id, ids)] : []),
  ]
}

/** The categories above a lesson, the nearest first. */
export function pathTo(categories: readonly OutlineCategory[], lessonId: string): OutlineCategory[] {
  for (const category of categories) {
    if (category.lessons.some(lesson => lesson.id === lessonId)) return [category]
    const below = pathTo(category.subcategories, lessonId)
    if (below.length > 0) return [...below, category]
  }
  return []
}

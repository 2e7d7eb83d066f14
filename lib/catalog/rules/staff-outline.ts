import type { CategoryRow, LessonRow } from '@/lib/catalog/types'

/** A category as staff arrange it: drafts and all, with its place among its siblings. */
export type StaffCategory = CategoryRow & {
  lessons: LessonRow[]
  subcategories: StaffCategory[]
  first: boolean
  last: boolean
}

/** Categories and lessons, each in order, as a tree of at most two levels. */
export function staffOutline(categories: readonly CategoryRow[], lessons: readonly LessonRow[]): StaffCategory[] {
  const under = (parentId: string | null): StaffCategory[] => {
    const siblings = categories.filter(category => category.parentId === parentId)
    return siblings.map((category, index) => ({
      ...category,
      lessons: lessons.filter(lesson => lesson.categoryId === category.id),
      subcategories: parentId === null ? under(category.id) : [],
      first: index === 0,
      last: index === siblings.length - 1,
    }))
  }
  return under(null)
}

/** Whether learners see a lesson in it: one that is published, as is all above it. */
export function showsLesson(outline: readonly StaffCategory[]): boolean {
  return outline.some(
    ({ status, lessons, subcategories }) =>
      status === 'published' && (lessons.some(lesson => lesson.status === 'published') || showsLesson(subcategories)),
  )
}

/** When a category opens, in words; null: at once. */
export function openingWords(category: CategoryRow, titleOf: (id: string) => string | undefined): string | null {
  const parts = [
    category.dripDays ? `day ${category.dripDays} after first access` : null,
    category.dripDate ? `on ${category.dripDate}` : null,
    category.unlockAfterCategoryId ? `after “${titleOf(category.unlockAfterCategoryId) ?? 'another category'}”` : null,
  ].filter(part => part !== null)
  return parts.length > 0 ? `Opens ${parts.join(', ')}` : null
}

/** `45 min`, `3 h 10 min`. */
export function durationWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest ? `${Math.floor(minutes / 60)} h ${rest} min` : `${minutes / 60} h`
}

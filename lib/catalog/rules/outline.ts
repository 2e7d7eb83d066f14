import type {
  CategoryRow,
  LessonRow,
  LessonState,
  Lock,
  Outline,
  OutlineCategory,
  OutlineInput,
  OutlineLesson,
} from '@/lib/catalog/types'
import { dripOpensAt } from './drip'

/**
 * A course as one contact sees it now: what is in it, in order, what is done, what is locked and why. Categories that hold no lesson for
 * them are left out.
 */
export function outlineOf(input: OutlineInput): Outline {
  const walk = new Walk(input)
  const categories = walk.under(null, { draft: false, lock: null })
  return { categories, lessons: walk.lessons, ...counts(walk.lessons) }
}

type Inherited = { draft: boolean; lock: Lock | null }

class Walk {
  readonly lessons: OutlineLesson[] = []
  private readonly children: Map<string | null, CategoryRow[]>
  private readonly lessonsOf: Map<string, LessonRow[]>

  constructor(private readonly input: OutlineInput) {
    this.children = grouped(input.categories, category => category.parentId)
    this.lessonsOf = grouped(input.lessons, lesson => lesson.categoryId)
  }

  under(parentId: string | null, above: Inherited): OutlineCategory[] {
    const rows = this.children.get(parentId) ?? []
    return rows.flatMap(row => {
      const draft = above.draft || row.status === 'draft'
      if (draft && !this.input.override) return []
      const category = this.category(row, { draft, lock: both(above.lock, this.lockOf(row)) })
      return category.total > 0 || this.input.override ? [category] : []
    })
  }

  private category(row: CategoryRow, state: Inherited): OutlineCategory {
    const from = this.lessons.length
    const lessons = (this.lessonsOf.get(row.id) ?? []).flatMap(lesson => this.lesson(lesson, state))
    const subcategories = this.under(row.id, state)
    const all = this.lessons.slice(from)
    return { id: row.id, title: row.title, ...state, lessons, subcategories, ...counts(all) }
  }

  private lesson(row: LessonRow, above: Inherited): OutlineLesson[] {
    const draft = above.draft || row.status === 'draft'
    if (draft && !this.input.override) return []
    const number = this.lessons.length + 1
    const lesson = { ...row, number, draft, lock: above.lock, state: this.stateOf(row.id, above.lock) }
    this.lessons.push(lesson)
    return [lesson]
  }

  private stateOf(lessonId: string, lock: Lock | null): LessonState {
    if (this.input.override) return 'open'
    const progress = this.input.progress.get(lessonId)
    // What was completed stays open, whatever the builder locks afterwards.
    if (progress?.completedAt) return 'done'
    if (lock) return 'locked'
    return progress ? 'started' : 'open'
  }

  private lockOf(row: CategoryRow): Lock | null {
    const opensAt = dripOpensAt(row, this.input)
    const closed = opensAt !== null && opensAt > this.input.now ? opensAt : null
    const after = this.unmet(row.unlockAfterCategoryId)
    return closed || after ? { opensAt: closed, after } : null
  }

  /** The category to be finished first, and its first lesson that is not; null where it is finished or holds nothing to finish. */
  private unmet(categoryId: string | null): Lock['after'] {
    const category = this.input.categories.find(each => each.id === categoryId)
    if (!category || this.isDraft(category)) return null
    const open = this.publishedIn(category).filter(lesson => !this.input.progress.get(lesson.id)?.completedAt)
    return open[0] ? { title: category.title, lessonId: open[0].id } : null
  }

  private isDraft(category: CategoryRow): boolean {
    const parent = this.input.categories.find(each => each.id === category.parentId)
    return category.status === 'draft' || parent?.status === 'draft'
  }

  private publishedIn(category: CategoryRow): LessonRow[] {
    const own = (this.lessonsOf.get(category.id) ?? []).filter(lesson => lesson.status === 'published')
    const below = (this.children.get(category.id) ?? []).filter(child => child.status === 'published')
    return [...own, ...below.flatMap(child => this.publishedIn(child))]
  }
}

function grouped<T extends { position: number; id: string }, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const inOrder = [...rows].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  return Map.groupBy(inOrder, keyOf)
}

function both(above: Lock | null, own: Lock | null): Lock | null {
  if (!above || !own) return above ?? own
  const dates = [above.opensAt, own.opensAt].filter(date => date !== null)
  const opensAt = dates.length > 0 ? new Date(Math.max(...dates.map(date => date.getTime()))) : null
  return { opensAt, after: above.after ?? own.after }
}

function counts(lessons: readonly OutlineLesson[]): { done: number; total: number } {
  const counted = lessons.filter(lesson => !lesson.draft)
  return { done: counted.filter(lesson => lesson.state === 'done').length, total: counted.length }
}

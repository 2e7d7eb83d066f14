/** Rows as the portal's reads give them; the body and the files of a lesson come only with the lesson itself. */
type Status = 'draft' | 'published'
type LessonKind = 'text' | 'video' | 'audio'

export type CategoryRow = {
  id: string
  productId: string
  parentId: string | null
  title: string
  status: Status
  position: number
  dripDays: number | null
  dripDate: string | null
  unlockAfterCategoryId: string | null
}

export type LessonRow = {
  id: string
  productId: string
  categoryId: string
  title: string
  kind: LessonKind
  status: Status
  position: number
  minutes: number
}

/** How far the contact is; position and duration in seconds. */
export type ProgressRow = {
  lessonId: string
  startedAt: Date
  completedAt: Date | null
  position: number
  duration: number | null
  updatedAt: Date
}

/** A product that a contact's grants hold, or, for an override, any of the location. */
export type PortalProduct = {
  id: string
  title: string
  description: string
  instructorName: string | null
  instructorAbout: string | null
  status: Status
  /** When the earliest of its grants begins; in the future: it is named, but not open. */
  beginsAt: Date
  /** The contact's first access, from which drip days count; null: not yet. */
  firstAccessAt: Date | null
}

/** Why something is not open yet: a date still to come, lessons still to be done, or both. */
export type Lock = { opensAt: Date | null; after: { title: string; lessonId: string | null } | null }

export type LessonState = 'done' | 'started' | 'open' | 'locked'

export type OutlineLesson = LessonRow & {
  /** Its place in the course, from 1. */
  number: number
  /** Draft by itself or by a category above it: only an override sees it, and it never counts. */
  draft: boolean
  state: LessonState
  /** Set also where an override may go in all the same. */
  lock: Lock | null
}

export type OutlineCategory = {
  id: string
  title: string
  draft: boolean
  lock: Lock | null
  lessons: OutlineLesson[]
  subcategories: OutlineCategory[]
  /** Of its published lessons, those below sub-categories included. */
  done: number
  total: number
}

export type Outline = {
  categories: OutlineCategory[]
  /** All lessons in the order of the course. */
  lessons: OutlineLesson[]
  done: number
  total: number
}

/** What an outline follows from. */
export type OutlineInput = {
  categories: readonly CategoryRow[]
  lessons: readonly LessonRow[]
  progress: ReadonlyMap<string, ProgressRow>
  now: Date
  timeZone: string
  firstAccessAt: Date | null
  /** An override: drafts are shown, locks are told but hold nobody up, nothing counts as done. */
  override?: boolean
}

/** A product as one contact sees it now; `source` makes the outline anew, as if something more were done. */
export type Course = {
  product: PortalProduct
  outline: Outline
  progress: ReadonlyMap<string, ProgressRow>
  source: OutlineInput
}

export type LessonAsset = {
  id: string
  purpose: 'media' | 'poster' | 'download'
  title: string
  fileName: string
  contentType: string
  size: number
}

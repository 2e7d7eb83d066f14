/** What can happen to a contact (DESIGN: Words, course triggers), as `domain_events.type` says it. */
const EVENT_TYPES = [
  'lesson_started',
  'lesson_completed',
  'category_started',
  'category_completed',
  'product_started',
  'product_completed',
  'offer_access_granted',
  'offer_access_removed',
  'product_access_granted',
  'product_access_removed',
  'new_sign_up',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

/** One thing that happened. The payload holds ids by the names of their columns: `productId`, `lessonId` … */
export type DomainEvent = {
  type: EventType
  contactId: string
  payload: Record<string, string>
  /** Set for what may happen only once; a second one with the same key is not written. */
  onceKey?: string
}

/** The key of what happens to a contact once: started or completed a lesson, a category, a product. */
export function onceKey(type: EventType, contactId: string, subjectId: string): string {
  return `${type}:${contactId}:${subjectId}`
}

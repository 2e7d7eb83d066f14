import type { Voice } from '@/components/portal/words'
import type { LessonPageData } from '@/lib/catalog/pages/portal'

export type LessonProps = {
  data: LessonPageData
  voice: Voice
  /** Seconds, where a link into the transcript was followed without script. */
  at: number | null
  /** The film of another site was asked for. */
  embed: boolean
}

/** The id of the element that plays: the position's keeper and the transcript find it by that. */
export const MEDIA_ID = 'lesson-media'

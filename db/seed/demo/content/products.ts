import { beforeYourKneeOperation } from '@/db/seed/demo/content/products/before-your-knee-operation'
import { breathFirst } from '@/db/seed/demo/content/products/breath-first'
import { coachingTwiceYourAge } from '@/db/seed/demo/content/products/coaching-twice-your-age'
import { eveningSequences } from '@/db/seed/demo/content/products/evening-sequences'
import { quietBack } from '@/db/seed/demo/content/products/quiet-back'
import { sleepingBetter } from '@/db/seed/demo/content/products/sleeping-better'
import { standingPoses } from '@/db/seed/demo/content/products/standing-poses'
import { strongAfterFifty } from '@/db/seed/demo/content/products/strong-after-fifty'
import { teachingFirstClass } from '@/db/seed/demo/content/products/teaching-first-class'
import type { DemoCategory, DemoLesson, DemoProduct } from '@/db/seed/demo/content/types'

/** All products, in the order in which a library shows them. */
export const products: DemoProduct[] = [
  breathFirst,
  standingPoses,
  quietBack,
  teachingFirstClass,
  eveningSequences,
  strongAfterFifty,
  coachingTwiceYourAge,
  sleepingBetter,
  beforeYourKneeOperation,
]

/** A category's lessons in the order of the outline: its own, then those of its subcategories. */
export function lessonsOf(category: DemoCategory): DemoLesson[] {
  return [...category.lessons, ...(category.subcategories ?? []).flatMap(lessonsOf)]
}

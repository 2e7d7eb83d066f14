import { type CoverChoice, coverOf } from '@/components/brand/cover-choice'
import { newId } from '@/lib/platform/ids'

/** An id whose cover is this one: about one in sixty is. */
export function idWithCover({ scene, hue }: CoverChoice): string {
  for (;;) {
    const id = newId()
    const cover = coverOf(id)
    if (cover.scene === scene && cover.hue === hue) return id
  }
}

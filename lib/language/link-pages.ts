import { de } from './link-pages/de'
import { en } from './link-pages/en'
import { es } from './link-pages/es'
import type { LinkPagesText } from './link-pages/text'
import type { Lang } from './types'

/** Every text of the button page and of the refusals of a magic link. */
export const linkPages: Record<Lang, LinkPagesText> = { en, es, de }

import { de } from './emails/de'
import { en } from './emails/en'
import { es } from './emails/es'
import type { EmailText } from './emails/text'
import type { Lang } from './types'

/** Every text of the messages that leave. */
export const emailTexts: Record<Lang, EmailText> = { en, es, de }

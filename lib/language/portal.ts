import { de } from './portal/de'
import { en } from './portal/en'
import { es } from './portal/es'
import type { PortalText } from './portal/text'
import type { Lang } from './types'

export type { PortalText }

const catalogue: Record<Lang, PortalText> = { en, es, de }

/** Every text of the learner's portal in one language. */
export function portalText(lang: Lang): PortalText {
  return catalogue[lang]
}

/** The languages by their own names, for a choice. */
export const LANGUAGE_NAMES: Record<Lang, string> = { en: 'English', es: 'Español', de: 'Deutsch' }

const TAGS: Record<Lang, string> = { en: 'en-GB', es: 'es', de: 'de' }

/** `2 December` · `2 de diciembre` · `2. Dezember` in the location's zone; with its year where that is another than now's. */
export function longDate(at: Date, now: Date, { zone, lang }: { zone: string; lang: Lang }): string {
  const year = (date: Date) => new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: zone }).format(date)
  return new Intl.DateTimeFormat(TAGS[lang], {
    day: 'numeric',
    month: 'long',
    timeZone: zone,
    ...(year(at) === year(now) ? {} : { year: 'numeric' }),
  }).format(at)
}

/** `4:12`, `1:04:09`: whole seconds as a player shows them. */
export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** `180 kB`, `11 MB`, in the language's own digits. */
export function fileSize(bytes: number, lang: Lang): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat(TAGS[lang], { maximumFractionDigits: 1 }).format(value)} ${unit}`
}

import type { Lang } from '@/lib/language/types'

const TAGS: Record<Lang, string> = { en: 'en-GB', es: 'es', de: 'de' }
const DAY_MS = 86_400_000

/** `3 November`, with the year if it is another one, and with the time if it is less than a day from now. */
export function dateWords(at: Date, now: Date, zone: string, lang: Lang): string {
  const day = new Intl.DateTimeFormat(TAGS[lang], {
    day: 'numeric',
    month: 'long',
    timeZone: zone,
    ...(yearIn(at, zone) === yearIn(now, zone) ? {} : { year: 'numeric' }),
  }).format(at)
  return Math.abs(at.getTime() - now.getTime()) < DAY_MS ? `${day}, ${timeWords(at, zone, lang)}` : day
}

/** `23 November, 15:32`: a moment that a person may have to keep to. */
export function momentWords(at: Date, now: Date, zone: string, lang: Lang): string {
  const day = dateWords(at, now, zone, lang)
  const time = timeWords(at, zone, lang)
  return day.endsWith(time) ? day : `${day}, ${time}`
}

/** `45 seconds`, `2 minutes`: rounded up, never nothing. */
export function waitWords(seconds: number, lang: Lang): string {
  const inMinutes = seconds > 90
  const count = Math.max(1, Math.ceil(inMinutes ? seconds / 60 : seconds))
  const unit = inMinutes ? 'minute' : 'second'
  return new Intl.NumberFormat(TAGS[lang], { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

function timeWords(at: Date, zone: string, lang: Lang): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const
  return new Intl.DateTimeFormat(TAGS[lang], options).format(at)
}

function yearIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(at)
}

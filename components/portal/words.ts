import type { Lock, OutlineLesson } from '@/lib/catalog/types'
import { longDate, type PortalText, portalText } from '@/lib/language/portal'
import type { Lang } from '@/lib/language/types'

/** In which language, zone and moment a portal page is written. */
export type Voice = { text: PortalText; lang: Lang; zone: string; now: Date }

/** The voice of a page of this location in this language, now. */
export function voiceOf(site: { timeZone: string }, lang: Lang): Voice {
  return { text: portalText(lang), lang, zone: site.timeZone, now: new Date() }
}

/** A day as the page says it: in the location's zone. */
export function dayOf(at: Date, { lang, zone, now }: Voice): string {
  return longDate(at, now, { zone, lang })
}

/** Why something is locked and until when. */
export function lockWords({ opensAt, after }: Lock, voice: Voice): string {
  const { lock } = voice.text
  if (opensAt && after) return lock.both(dayOf(opensAt, voice), after.title)
  if (opensAt) return lock.opensOn(dayOf(opensAt, voice))
  return after ? lock.after(after.title) : lock.locked
}

/** How a lesson's progress is called. */
export function stateWords({ state }: OutlineLesson, { text }: Voice): string {
  return text.lesson.states[state]
}

/** How long a lesson takes, beside the sign of its kind: a film's minutes would be taken for the film's own. Empty where nobody said. */
export function minutesOf({ kind, minutes }: Pick<OutlineLesson, 'kind' | 'minutes'>, { text }: Voice): string {
  if (minutes === 0) return ''
  return kind === 'text' ? text.library.minutes(minutes) : text.library.minutesInAll(minutes)
}

export function percentOf({ done, total }: { done: number; total: number }): number {
  return total === 0 ? 0 : Math.round((done / total) * 100)
}

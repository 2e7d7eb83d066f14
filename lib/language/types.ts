/** The languages of everything a learner reads. */
export type Lang = 'en' | 'es' | 'de'

export const LANGS: readonly Lang[] = ['en', 'es', 'de']

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])

/** The writing direction of a language tag, for the `dir` attribute. */
export function dirOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primary(lang)) ? 'rtl' : 'ltr'
}

/** The catalogue's language for a stored or requested tag (`de-AT`, `es_MX`, null); English if there is none. */
export function langOf(tag: string | null): Lang {
  const wanted = primary(tag ?? '')
  return LANGS.find(lang => lang === wanted) ?? 'en'
}

function primary(tag: string): string {
  return tag.trim().toLowerCase().split(/[-_]/)[0] ?? ''
}

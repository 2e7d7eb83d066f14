const LONGEST = 40
const SHORTEST = 3
const SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Letters that Unicode does not take apart into a plain letter and a mark. */
const whole: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' }

/** How long a printed link can set a new password. */
export const resetLinkHours = 1

/** A slug made from a name: `Café Olé & Söhne` → `cafe-ole-sohne`. Empty where no letter or digit can be kept. */
export function suggestSlug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, letter => whole[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  return trimmed(plain.slice(0, plain.startsWith('-') ? LONGEST + 1 : LONGEST))
}

const trimmed = (text: string) => text.replace(/^-+|-+$/g, '')

/** Why a slug can't be used, as a sentence; null when it can. Whether it is free is the database's to say. */
export function slugFault(slug: string): string | null {
  if (slug.length < SHORTEST) return `Use at least ${SHORTEST} characters.`
  if (slug.length > LONGEST) return `Use at most ${LONGEST} characters.`
  if (!SHAPE.test(slug)) return 'Use small letters, digits and single hyphens between them.'
  return null
}

/** The n-th thing to try where `slug` is taken: `lakeside`, `lakeside-2`, `lakeside-3` … within the allowed length. */
export function slugVariant(slug: string, n: number): string {
  if (n <= 1) return slug
  const suffix = `-${n}`
  return `${trimmed(slug.slice(0, LONGEST - suffix.length))}${suffix}`
}

/** Time zones by region, as a select groups them: `America` → `America/Chicago` under `Chicago`. */
export function groupTimeZones(
  zones: readonly string[],
): { region: string; zones: { value: string; label: string }[] }[] {
  const regions = new Map<string, { value: string; label: string }[]>()
  for (const value of zones) {
    const slash = value.indexOf('/')
    const region = slash < 0 ? 'Other' : value.slice(0, slash)
    const label = value
      .slice(slash + 1)
      .replaceAll('_', ' ')
      .replaceAll('/', ', ')
    regions.set(region, [...(regions.get(region) ?? []), { value, label }])
  }
  return [...regions].map(([region, list]) => ({ region, zones: list }))
}

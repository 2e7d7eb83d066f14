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

/** Names that the runtime's list still has from before cities were renamed or written as they write themselves. */
const renamed: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** A time zone by the name it has today. */
export const zoneToday = (zone: string): string => renamed[zone] ?? zone

/** The time zones to choose from, by their names of today, and those in `also`. */
export function zonesToday(known: readonly string[], ...also: string[]): string[] {
  return [...new Set([...known, 'UTC', ...also].map(zoneToday))].sort()
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

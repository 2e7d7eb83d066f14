/** The contact's name in one line. */
export function fullName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`.trim()
}

/** What a person may choose for a link's life, in hours. */
export const linkLives = [1, 24, 168, 720] as const

/** The life that the dialog offers first: the longest of the usual ones that the location allows, 0 ("other") where none is. */
export function usualLife(lifeHours: number): number {
  return linkLives.findLast(hours => hours <= lifeHours) ?? 0
}

/** `1 hour` · `36 hours` · `7 days`: whole days from two on, hours otherwise. */
export function lifeWords(hours: number): string {
  const days = hours % 24 === 0 && hours > 24 ? hours / 24 : 0
  if (days > 0) return `${days} days`
  return hours === 1 ? '1 hour' : `${hours} hours`
}

const DAY = 86_400_000

/** A moment so many days before now (negative: after), at a plausible minute of the day that `salt` decides. */
export function daysAgo(days: number, salt = ''): Date {
  const minutes = [...salt].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 600, 0)
  const at = Date.now() - days * DAY
  return new Date(days > 0 ? at - minutes * 60_000 : at)
}

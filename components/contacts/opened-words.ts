/** How often a link or a menu's entry was opened, in the same words everywhere. */
export function openedWords(times: number): string {
  if (times === 0) return 'Never opened'
  return times === 1 ? 'Opened once' : `Opened ${times} times`
}

/** First letters of the first and the last word, for marks that stand in for a picture. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = words[0] ?? '?'
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last]
    .map(word => (word ? [...word][0] : ''))
    .join('')
    .toLocaleUpperCase()
}

/** A number from a text, the same on every machine (FNV-1a, 32 bits). */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193)
  return h >>> 0
}

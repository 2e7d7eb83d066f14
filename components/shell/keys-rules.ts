import type { Place } from './places'

/** Kept by the browser for a year; absent when single keys are on. */
export const keysCookie = 'portico.keys'

export type Deed =
  | { do: 'palette' }
  | { do: 'search' }
  | { do: 'keys' }
  | { do: 'wait' }
  | { do: 'go'; href: string }
  | null

export type Press = { key: string; meta: boolean; ctrl: boolean; alt: boolean; typing: boolean; overlay: boolean }

/**
 * What a key does on a staff page. Ctrl or ⌘ with K works everywhere; single keys only where nobody types, no dialog is open and the
 * reader left them on. `afterG`: the key before was `g`.
 */
export function deedOf(press: Press, afterG: boolean, singleKeys: boolean, places: readonly Place[]): Deed {
  if ((press.meta || press.ctrl) && !press.alt && press.key.toLowerCase() === 'k') return { do: 'palette' }
  const plain = !press.meta && !press.ctrl && !press.alt
  if (!singleKeys || !plain || press.typing || press.overlay) return null
  if (afterG) {
    const place = places.find(each => each.key === press.key)
    return place ? { do: 'go', href: place.href } : null
  }
  if (press.key === '/') return { do: 'search' }
  if (press.key === '?') return { do: 'keys' }
  return press.key === 'g' ? { do: 'wait' } : null
}

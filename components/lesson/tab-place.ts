import { resumeAt } from '@/lib/progress/rules'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
type Place = { position: number; duration: number | null }

const FRESH_MS = 60_000
const keyOf = (lessonId: string) => `portico.at.${lessonId}`

/** Keeps for this tab where a film is, until the server has said that it knows. `now` is ms since 1970. */
export function notePlace(store: Store, lessonId: string, place: Place, now: number): void {
  store.setItem(keyOf(lessonId), JSON.stringify({ ...place, at: now }))
}

/** The server knows this position: what the tab holds of it is not needed any more. */
export function forgetPlace(store: Store, lessonId: string, position: number): void {
  if (read(store, lessonId)?.position === position) store.removeItem(keyOf(lessonId))
}

/**
 * Where a page that was loaded again goes on, in seconds, as its last report was still under way when the server wrote the page; null where
 * the server knew all. Notes of a minute ago or more are old news: somebody may have gone on elsewhere.
 */
export function placeOfTab(store: Store, lessonId: string, now: number): number | null {
  const noted = read(store, lessonId)
  if (!noted || now - noted.at > FRESH_MS) return null
  return resumeAt(noted)
}

function read(store: Store, lessonId: string): (Place & { at: number }) | null {
  try {
    const noted = JSON.parse(store.getItem(keyOf(lessonId)) ?? 'null')
    return noted && Number.isFinite(noted.position) && Number.isFinite(noted.at) ? noted : null
  } catch {
    return null
  }
}

import { expect, test } from 'vitest'
import { forgetPlace, notePlace, placeOfTab } from './tab-place'

const now = Date.parse('2026-11-24T12:00:00Z')
const film = { duration: 60 }

function store() {
  const held = new Map<string, string>()
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
}

test('a page that is loaded again goes on where its last report was', () => {
  const tab = store()
  notePlace(tab, 'a', { ...film, position: 8 }, now)
  notePlace(tab, 'a', { ...film, position: 14 }, now + 6000)
  expect(placeOfTab(tab, 'a', now + 7000)).toBe(14)
  expect(placeOfTab(tab, 'b', now + 7000)).toBeNull()
})

test('what the server has is not kept, what it has not yet is', () => {
  const tab = store()
  notePlace(tab, 'a', { ...film, position: 8 }, now)
  notePlace(tab, 'a', { ...film, position: 14 }, now)
  forgetPlace(tab, 'a', 8)
  expect(placeOfTab(tab, 'a', now)).toBe(14)
  forgetPlace(tab, 'a', 14)
  expect(placeOfTab(tab, 'a', now)).toBeNull()
})

test('a film that was over begins anew, and old notes count no more', () => {
  const tab = store()
  notePlace(tab, 'a', { ...film, position: 59 }, now)
  expect(placeOfTab(tab, 'a', now)).toBe(0)
  expect(placeOfTab(tab, 'a', now + 61_000)).toBeNull()
})

test('anything else under that name is nothing', () => {
  const tab = store()
  for (const junk of ['', '{', '7', '{"position":"far"}']) {
    tab.setItem('portico.at.a', junk)
    expect(placeOfTab(tab, 'a', now), junk).toBeNull()
  }
})

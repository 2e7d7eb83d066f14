import { describe, expect, it } from 'vitest'
import { deedOf, type Press } from './keys-rules'
import { agencyPlaces, bySection, locationPlaces } from './places'

const places = locationPlaces('lakeside', { site: true })
const press = (key: string, changes: Partial<Press> = {}): Press => ({
  key,
  meta: false,
  ctrl: false,
  alt: false,
  typing: false,
  overlay: false,
  ...changes,
})

describe('what a key does', () => {
  it('opens the palette by Ctrl or ⌘ with K, also while typing and with single keys off', () => {
    expect(deedOf(press('k', { ctrl: true, typing: true }), false, false, places)).toEqual({ do: 'palette' })
    expect(deedOf(press('K', { meta: true }), false, true, places)).toEqual({ do: 'palette' })
  })
  it('goes to a page by g and its letter', () => {
    expect(deedOf(press('g'), false, true, places)).toEqual({ do: 'wait' })
    expect(deedOf(press('c'), true, true, places)).toEqual({ do: 'go', href: '/locations/lakeside/contacts' })
    expect(deedOf(press('x'), true, true, places)).toBeNull()
    expect(deedOf(press('c'), false, true, places)).toBeNull()
  })
  it('searches by / and lists the keys by ?', () => {
    expect(deedOf(press('/'), false, true, places)).toEqual({ do: 'search' })
    expect(deedOf(press('?'), false, true, places)).toEqual({ do: 'keys' })
  })
  it('leaves single keys alone while typing, in a dialog, with Ctrl, and when they are off', () => {
    for (const change of [{ typing: true }, { overlay: true }, { ctrl: true }, { alt: true }]) {
      expect(deedOf(press('/', change), false, true, places)).toBeNull()
    }
    expect(deedOf(press('/'), false, false, places)).toBeNull()
  })
})

describe('places', () => {
  it('have a letter each', () => {
    const keys = [...places, ...agencyPlaces({ settings: true })].map(place => place.key)
    expect(new Set(keys).size).toBe(keys.length)
  })
  it('stand under their sections in order, and hide what the user may not open', () => {
    expect(bySection(places).map(({ section }) => section)).toEqual(['', 'Memberships', 'Sites', 'Marketing'])
    expect(locationPlaces('lakeside', { site: false }).map(({ id }) => id)).not.toContain('site')
    expect(agencyPlaces({ settings: false }).map(({ id }) => id)).toEqual(['locations', 'look'])
  })
})

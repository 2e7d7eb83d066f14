import { describe, expect, it } from 'vitest'
import { type FoundContact, nothingWords, paletteGroups } from './palette-rules'
import { locationPlaces } from './places'

const mara: FoundContact = { id: 'm1', name: 'Mara Lindqvist', email: 'mara@example.com', status: 'active' }
const marcus: FoundContact = { id: 'm2', name: 'Marcus Bell', email: 'marcus@example.com', status: 'blocked' }
const places = locationPlaces('lakeside', { site: true })
const given = { places, location: 'lakeside', contacts: [], locations: [], query: '' }
const titles = (groups: ReturnType<typeof paletteGroups>) =>
  groups.flatMap(group => group.items.map(item => item.title))

describe('the palette', () => {
  it('shows every page before anything is typed, and nothing else', () => {
    const groups = paletteGroups(given)
    expect(groups.map(group => group.value)).toEqual(['Go to'])
    expect(groups[0]?.items).toHaveLength(places.length)
  })
  it('finds a page by the beginning of its words', () => {
    expect(titles(paletteGroups({ ...given, query: 'site' }))).toEqual([
      'Memberships, Site details',
      'Sites, Client portal',
    ])
    expect(titles(paletteGroups({ ...given, query: 'mem off' }))).toEqual(['Memberships, Offers'])
  })
  it('offers the deed for the first contact who may have a link', () => {
    const groups = paletteGroups({ ...given, query: 'mar', contacts: [marcus, mara] })
    expect(groups[0]?.items[0]).toMatchObject({
      title: 'Generate magic link for Mara Lindqvist',
      href: '/locations/lakeside/contacts/m1?generate=1',
    })
    expect(groups[1]?.items[0]?.note).toBe('marcus@example.com, blocked')
  })
  it('has no contacts above locations', () => {
    const groups = paletteGroups({ ...given, location: undefined, places: [], query: 'mar', contacts: [mara] })
    expect(groups).toEqual([])
  })
  it('goes to other locations', () => {
    const cedar = { slug: 'cedar', name: 'Cedar Physio', accentColour: '#123456', logo: null }
    expect(paletteGroups({ ...given, query: 'ced', locations: [cedar] })[0]).toMatchObject({ value: 'Switch to' })
  })
  it('says of an address that it is no link of ours, and repeats none of it', () => {
    for (const query of ['https://example.org/m/abc', ' http://example.org?reset=s3cret ']) {
      expect(nothingWords({ failed: false, query })).toBe(
        'This is not a link of this installation, or not the whole of one.',
      )
    }
    expect(nothingWords({ failed: false, query: 'https ' })).toBe('Nothing is called “https”.')
    expect(nothingWords({ failed: true, query: 'mara' })).toMatch(/^The search does not answer/)
  })
})

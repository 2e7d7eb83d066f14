import { elsewhereWords } from '@/lib/support/rules/none'
import type { Place } from './places'
import type { SwitcherLocation } from './switcher-list'

export type FoundContact = { id: string; name: string; email: string | null; status: 'active' | 'blocked' }

export type PaletteItem = { title: string; note: string; href: string } & (
  | { kind: 'place'; place: Place }
  | { kind: 'act' | 'contact' | 'location' }
)
export type PaletteGroup = { value: string; items: PaletteItem[] }

type Given = {
  query: string
  places: readonly Place[]
  location?: string
  contacts: readonly FoundContact[]
  locations: readonly SwitcherLocation[]
}

/** What the palette shows for the words typed: deeds on the best hit first, then who was found, then pages, then other locations. */
export function paletteGroups({ query, places, location, contacts, locations }: Given): PaletteGroup[] {
  const best = contacts.find(contact => contact.status === 'active')
  const groups: PaletteGroup[] = [
    { value: 'Act', items: location && best ? [generateFor(location, best)] : [] },
    { value: 'Contacts', items: location ? contacts.map(contact => contactItem(location, contact)) : [] },
    { value: 'Go to', items: places.filter(place => matches(place, query)).map(placeItem) },
    { value: 'Switch to', items: locations.map(locationItem) },
  ]
  return groups.filter(group => group.items.length > 0)
}

/** What the palette says where it shows nothing. */
export function nothingWords({ failed, query }: { failed: boolean; query: string }): string {
  if (failed) return 'The search does not answer right now. Try again in a moment.'
  return elsewhereWords(query) ?? `Nothing is called “${query.trim()}”.`
}

const pageOf = (location: string, contact: FoundContact) => `/locations/${location}/contacts/${contact.id}`

const generateFor = (location: string, contact: FoundContact): PaletteItem => ({
  kind: 'act',
  title: `Generate magic link for ${contact.name}`,
  note: '',
  href: `${pageOf(location, contact)}?generate=1`,
})

const contactItem = (location: string, contact: FoundContact): PaletteItem => ({
  kind: 'contact',
  title: contact.name,
  note: [contact.email, contact.status === 'blocked' ? 'blocked' : null].filter(Boolean).join(', '),
  href: pageOf(location, contact),
})

const placeItem = (place: Place): PaletteItem => ({
  kind: 'place',
  place,
  title: place.section ? `${place.section}, ${place.label}` : place.label,
  note: '',
  href: place.href,
})

const locationItem = ({ slug, name }: SwitcherLocation): PaletteItem => ({
  kind: 'location',
  title: name,
  note: slug,
  href: `/locations/${slug}`,
})

/** Every word typed begins a word of the page's name or section. */
function matches(place: Place, query: string): boolean {
  const words = `${place.section} ${place.label}`.toLowerCase().split(/\s+/)
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every(typed => words.some(word => word.startsWith(typed)))
}

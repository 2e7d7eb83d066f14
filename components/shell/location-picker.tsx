'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Check, Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { LocationMark } from '@/components/brand/location-mark'
import type { SwitcherLocation } from './switcher-list'
import { useFound } from './use-found'

type Props = { first: SwitcherLocation[]; current?: string }

/** Search over the locations that one may enter, in the database; arrows and Enter, or a press. */
export default function LocationPicker({ first, current }: Props) {
  const router = useRouter()
  const { query, setQuery, found } = useFound<SwitcherLocation>('/agency/locations/search', first)
  return (
    <Autocomplete.Root
      open
      inline
      items={found}
      value={query}
      onValueChange={setQuery}
      filter={null}
      autoHighlight="always"
      itemToStringValue={(location: SwitcherLocation) => location.name}
    >
      <Autocomplete.InputGroup className="flex h-11 items-center gap-2 border-b border-line px-3">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <Autocomplete.Input
          autoFocus
          aria-label="Find a location"
          placeholder="Find a location"
          className="h-full w-full min-w-0 bg-transparent outline-none max-sm:text-base"
        />
      </Autocomplete.InputGroup>
      <Autocomplete.Empty>
        <p className="p-4 text-muted empty:hidden">No location of yours is called that.</p>
      </Autocomplete.Empty>
      <Autocomplete.List className="max-h-80 overflow-y-auto p-1 data-empty:p-0">
        {(location: SwitcherLocation) => (
          <Autocomplete.Item
            key={location.slug}
            value={location}
            onClick={() => router.push(`/locations/${location.slug}`)}
            className="flex min-h-10 cursor-pointer select-none items-center gap-3 rounded-md px-2 outline-none data-highlighted:bg-accent-soft"
          >
            <LocationMark name={location.name} accent={location.accentColour} logo={location.logo} className="size-6" />
            <span className="min-w-0 flex-1 truncate">{location.name}</span>
            {location.slug === current ? (
              <Check role="img" aria-label="Here now" className="size-4 text-accent-text" />
            ) : null}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}

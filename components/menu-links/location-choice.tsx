'use client'

import { useState } from 'react'
import { Checkbox } from '@/components/ui/choice'
import { Input } from '@/components/ui/field'

const SEARCH_FROM = 8

type Props = {
  locations: { id: string; name: string }[]
  /** Ids with commas between. */
  chosen: string
}

/** Locations to tick; with many of them a search thins the list, and what is ticked stays in it. */
export function LocationChoice({ locations, chosen }: Props) {
  const [query, setQuery] = useState('')
  const ticked = new Set(chosen.split(','))
  const words = query.trim().toLowerCase()
  return (
    <div className="rounded-md border border-line">
      {locations.length > SEARCH_FROM ? (
        <div className="border-b border-line p-2 noscript:hidden">
          <Input
            type="search"
            aria-label="Find a location in the list"
            placeholder="Find a location"
            value={query}
            onChange={event => setQuery(event.currentTarget.value)}
            onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
          />
        </div>
      ) : null}
      <div className="grid max-h-64 gap-2 overflow-y-auto p-3">
        {locations.map(({ id, name }) => (
          <div key={id} className={name.toLowerCase().includes(words) ? undefined : 'hidden has-checked:block'}>
            <Checkbox name="locations[]" value={id} defaultChecked={ticked.has(id)}>
              {name}
            </Checkbox>
          </div>
        ))}
      </div>
    </div>
  )
}

'use client'

import { Search } from 'lucide-react'
import { useState } from 'react'
import { FieldSet } from '@/components/ui/field'
import { iconAnswers } from '@/lib/menu-links/rules/icons'
import type { IconNodes } from './icon-nodes'

type Props = { icons: IconNodes; value: string; error?: string }

/** One of the icons: a radio group, which the search thins out. What is chosen stays in sight. */
export function IconPicker({ icons, value, error }: Props) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(value)
  const found = icons.filter(({ name }) => iconAnswers(name, query))
  return (
    <FieldSet id="menu-icon" legend="Icon" error={error}>
      <div className="rounded-md border border-line">
        <label className="flex h-10 items-center gap-2 border-b border-line px-3 noscript:hidden">
          <Search aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="sr-only">Find an icon</span>
          <input
            type="search"
            value={query}
            onChange={event => setQuery(event.currentTarget.value)}
            // Enter would send the form from here.
            onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
            placeholder="Find an icon: course, help, money …"
            className="h-full w-full min-w-0 bg-transparent outline-none max-sm:text-base"
          />
        </label>
        <div className="grid max-h-44 grid-cols-[repeat(auto-fill,minmax(2.5rem,1fr))] gap-1 overflow-y-auto p-2">
          {icons.map(({ name, node }) => (
            <label
              key={name}
              title={name.replaceAll('-', ' ')}
              hidden={!found.some(each => each.name === name) && chosen !== name}
              className="relative grid h-10 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink has-checked:bg-accent-soft has-checked:text-accent-text has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-accent [&[hidden]]:hidden"
            >
              <input
                type="radio"
                name="icon"
                value={name}
                aria-label={name.replaceAll('-', ' ')}
                defaultChecked={value === name}
                onChange={() => setChosen(name)}
                className="absolute inset-0 cursor-pointer appearance-none rounded-md outline-none"
              />
              {node}
            </label>
          ))}
        </div>
        <p role="status" className="px-3 pb-2 text-muted empty:hidden">
          {found.length === 0 ? `No icon is called “${query}”.` : null}
        </p>
      </div>
    </FieldSet>
  )
}

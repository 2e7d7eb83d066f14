'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useRef, useState } from 'react'
import { LookPanel } from '@/components/support/look-panel'
import { Kbd } from '@/components/ui/kbd'
import { mayHoldLink } from '@/lib/magic-links/pasted'
import { PaletteRow } from './palette-row'
import { type FoundContact, nothingWords, type PaletteItem, paletteGroups } from './palette-rules'
import type { Place } from './places'
import type { SwitcherLocation } from './switcher-list'
import { useFound } from './use-found'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A link that was pasted elsewhere. */
  pasted?: string
  /** `?` in the empty box. */
  onKeys: () => void
  places: Place[]
  location?: string
}

/** Search or go to: pages, contacts, deeds, other locations; and what a pasted link is. */
export default function Palette({ open, onOpenChange, ...rest }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label="Search or go to"
          className="fixed inset-x-0 top-24 z-40 mx-auto w-[min(40rem,calc(100vw-2rem))] overflow-hidden rounded-xl bg-surface shadow-overlay outline-none max-sm:top-4"
        >
          <Content {...rest} onDone={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type ContentProps = Omit<Props, 'open' | 'onOpenChange'> & { onDone: () => void }
const none: never[] = []

function Content({ places, location, pasted = '', onKeys, onDone }: ContentProps) {
  const router = useRouter()
  const contacts = useFound<FoundContact>(location ? `/locations/${location}/search` : null, none)
  const others = useFound<SwitcherLocation>('/agency/locations/search', none)
  const [text, setText] = useState(pasted)
  const panel = useRef<HTMLElement>(null)
  const isLink = mayHoldLink(text)
  const ask = (typed: string) => {
    if (typed === '?') return onKeys()
    setText(typed)
    contacts.setQuery(typed)
    others.setQuery(typed)
  }
  const takeFirstWay = (event: KeyboardEvent) => {
    if (isLink && event.key === 'Enter') panel.current?.querySelector('a')?.click()
  }
  const found = paletteGroups({
    query: contacts.query,
    places,
    location,
    contacts: contacts.found,
    locations: others.found.filter(each => each.slug !== location),
  })
  const groups = isLink ? none : found
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      value={text}
      onValueChange={ask}
      filter={null}
      autoHighlight="always"
      keepHighlight
      itemToStringValue={(item: PaletteItem) => item.title}
    >
      <Autocomplete.InputGroup className="flex h-12 items-center gap-3 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <Autocomplete.Input
          aria-label="Search or go to"
          placeholder={location ? 'A page, a contact, a location, a link' : 'A page, a location, a link'}
          onKeyDown={takeFirstWay}
          className="h-full w-full min-w-0 bg-transparent text-base outline-none"
        />
        <Dialog.Close aria-label="Close, esc" className="grid min-h-6 min-w-6 shrink-0 place-items-center">
          <X aria-hidden className="size-4 text-muted sm:hidden" />
          <Kbd className="max-sm:hidden">esc</Kbd>
        </Dialog.Close>
      </Autocomplete.InputGroup>
      {isLink ? <LookPanel pasted={text} panel={panel} onLeave={onDone} /> : <Nothing {...contacts} />}
      <Autocomplete.List className="max-h-[min(26rem,60dvh)] scroll-py-2 overflow-y-auto p-2 data-empty:p-0">
        {(group: ReturnType<typeof paletteGroups>[number]) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="px-2 pt-2 pb-1 text-xs font-medium text-muted">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => (
                <PaletteRow
                  key={item.href}
                  item={item}
                  onClick={() => {
                    onDone()
                    router.push(item.href)
                  }}
                />
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <p className="flex gap-4 border-t border-line px-4 py-2 text-xs text-muted max-sm:hidden">
        {isLink ? <span>↹ into the answer</span> : <span>↑↓ to move</span>}
        <span>↵ to act</span>
        {isLink ? null : <span>Paste a link to see why it does not open</span>}
        <span className="ms-auto">? lists all keys</span>
      </p>
    </Autocomplete.Root>
  )
}

function Nothing({ failed, query }: { failed: boolean; query: string }) {
  return (
    <Autocomplete.Empty>
      <p className="px-4 py-6 text-muted">{nothingWords({ failed, query })}</p>
    </Autocomplete.Empty>
  )
}

'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { ArrowRightLeft, Link2, User } from 'lucide-react'
import { Kbd } from '@/components/ui/kbd'
import type { PaletteItem } from './palette-rules'
import { PlaceIcon } from './place-icon'

const icons = { act: Link2, contact: User, location: ArrowRightLeft }

/** One thing to go to or to do. */
export function PaletteRow({ item, onClick }: { item: PaletteItem; onClick: () => void }) {
  return (
    <Autocomplete.Item
      value={item}
      onClick={onClick}
      className="group flex h-10 cursor-pointer select-none items-center gap-3 rounded-md px-2 outline-none data-highlighted:bg-accent-soft"
    >
      <Icon item={item} />
      <span className="truncate group-data-highlighted:font-medium">{item.title}</span>
      <span className="min-w-0 flex-1 truncate text-muted">{item.note}</span>
      {item.kind === 'place' ? <Kbd>g {item.place.key}</Kbd> : null}
      {item.kind === 'act' ? <Kbd>↵</Kbd> : null}
    </Autocomplete.Item>
  )
}

function Icon({ item }: { item: PaletteItem }) {
  const className = 'size-4 shrink-0 text-muted group-data-highlighted:text-accent-text'
  if (item.kind === 'place') return <PlaceIcon id={item.place.id} className={className} />
  const Found = icons[item.kind]
  return <Found aria-hidden className={className} strokeWidth={1.75} />
}

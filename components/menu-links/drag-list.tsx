'use client'

import { Accessibility } from '@dnd-kit/dom'
import { DragDropProvider, type DragEndEvent, type DragOverEvent, type DragStartEvent } from '@dnd-kit/react'
import { isSortable, useSortable } from '@dnd-kit/react/sortable'
import { clsx } from 'clsx'
import { GripVertical } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import type { MenuLinkEntry } from '@/lib/menu-links/pages'

type Row = (entry: MenuLinkEntry, at: number, handle?: ReactNode) => ReactNode
type Props = { entries: MenuLinkEntry[]; row: Row; onOrder: (ids: string[]) => void }
type Plugins = NonNullable<ComponentProps<typeof DragDropProvider>['plugins']>

/** The entries with a grip each: by pointer, or by keyboard on the grip. Says titles and places, where the library would say ids. */
export default function DragList({ entries, row, onOrder }: Props) {
  return (
    <DragDropProvider
      plugins={speaking(entries)}
      onDragEnd={({ operation: { source }, canceled }) => {
        if (canceled || !isSortable(source) || source.index === source.initialIndex) return
        const ids = entries.map(entry => entry.id)
        ids.splice(source.index, 0, ...ids.splice(source.initialIndex, 1))
        onOrder(ids)
      }}
    >
      <ol>
        {entries.map((entry, at) => (
          <Item key={entry.id} entry={entry} at={at} row={row} />
        ))}
      </ol>
    </DragDropProvider>
  )
}

function Item({ entry, at, row }: { entry: MenuLinkEntry; at: number; row: Row }) {
  const { ref, handleRef, isDragging } = useSortable({ id: entry.id, index: at })
  const handle = (
    <button
      type="button"
      ref={handleRef}
      aria-label={`Drag “${entry.title}”`}
      className="-ms-2 grid size-8 shrink-0 cursor-grab touch-none place-items-center rounded-md text-muted hover:text-ink"
    >
      <GripVertical aria-hidden className="size-4" />
    </button>
  )
  return (
    <li ref={ref} className={clsx('border-b border-line last:border-0', isDragging && 'shadow-overlay')}>
      {row(entry, at, handle)}
    </li>
  )
}

function speaking(entries: MenuLinkEntry[]): Plugins {
  const titleOf = (id: unknown) => entries.find(entry => entry.id === id)?.title ?? 'The entry'
  const place = (source: NonNullable<DragStartEvent['operation']['source']>) =>
    isSortable(source) ? `place ${source.index + 1} of ${entries.length}` : ''
  const words = Accessibility.configure({
    screenReaderInstructions: {
      draggable:
        'Press Space to lift the entry, the arrow keys to move it, Space to drop it, Escape to leave it where it was.',
    },
    announcements: {
      dragstart: ({ operation: { source } }: DragStartEvent) =>
        source && `${titleOf(source.id)}: lifted, ${place(source)}.`,
      dragover: ({ operation: { source } }: DragOverEvent) => source && `${titleOf(source.id)}: ${place(source)}.`,
      dragend: ({ operation: { source }, canceled }: DragEndEvent) =>
        source && `${titleOf(source.id)}: ${canceled ? 'left where it was' : `dropped, ${place(source)}`}.`,
    },
  })
  return defaults => [...defaults.filter(plugin => plugin !== Accessibility), words]
}

'use client'

import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { SwitcherLocation } from './switcher-list'

const LocationPicker = lazy(() => import('./location-picker'))

type Props = {
  locations: SwitcherLocation[]
  current?: string
  searchable: boolean
  children: ReactNode
  foot: ReactNode
}

/** The popover of the switcher. Its search is loaded when it is first opened; until then `children` stand there. */
export function SwitcherPopover({ locations, current, searchable, children, foot }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <section
      id="location-switcher"
      popover="auto"
      aria-label="Locations"
      onToggle={event => setOpen(event.newState === 'open')}
      className="fixed inset-auto start-3 top-16 w-80 max-w-[calc(100vw-1.5rem)] rounded-xl bg-surface text-ink shadow-overlay"
    >
      {open && searchable ? (
        <Suspense fallback={children}>
          <LocationPicker first={locations} current={current} />
        </Suspense>
      ) : (
        children
      )}
      {foot}
    </section>
  )
}

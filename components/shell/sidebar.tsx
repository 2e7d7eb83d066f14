import { ChevronsUpDown, ExternalLink, Search } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { MenuIcon } from '@/components/menu-links/menu-icon'
import { Kbd } from '@/components/ui/kbd'
import type { SidebarEntry } from '@/lib/menu-links/types'
import { NavLink } from './nav-link'
import { PlaceIcon } from './place-icon'
import { bySection, type Place } from './places'
import { SwitcherList, type SwitcherLocation } from './switcher-list'
import { SwitcherPopover } from './switcher-popover'

type SwitcherProps = {
  mark: ReactNode
  title: string
  note: string
  locations: SwitcherLocation[]
  total: number
  current?: string
  links: Place[]
}

/** Says which location this is, and goes to another one. */
export function Switcher({ mark, title, note, locations, total, current, links }: SwitcherProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="location-switcher"
        className="flex h-12 items-center gap-3 rounded-md px-2 text-start hover:bg-[color-mix(in_oklab,var(--ink)_4%,transparent)]"
      >
        {mark}
        <span className="grid min-w-0 flex-1">
          <span className="truncate font-semibold">{title}</span>
          <span className="truncate text-xs text-muted">{note}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
      </button>
      <SwitcherPopover
        locations={locations}
        current={current}
        searchable={total > 1}
        foot={
          <ul className="border-t border-line p-1">
            {links.map(place => (
              <li key={place.id}>
                <Link
                  href={place.href}
                  className="flex min-h-9 items-center gap-2 rounded-md px-2 text-muted hover:bg-[color-mix(in_oklab,var(--ink)_6%,transparent)] hover:text-ink"
                >
                  <PlaceIcon id={place.id} />
                  {place.id === 'locations' ? `All locations (${total})` : place.label}
                </Link>
              </li>
            ))}
          </ul>
        }
      >
        <SwitcherList locations={locations} current={current} />
      </SwitcherPopover>
    </>
  )
}

/** What the agency put into this sidebar. */
export type Menu = { agencyName: string; entries: SidebarEntry[] }

type Props = {
  switcher: ReactNode
  user: ReactNode
  places: Place[]
  root: string
  paletteKeys: string
  menu: Menu
}

/** Beside the page on wide screens, a drawer over it on narrow ones: the same element, shown as the browser's popover. */
export function Sidebar({ switcher, user, places, root, paletteKeys, menu }: Props) {
  return (
    <div
      id="sidebar"
      popover="auto"
      className="fixed inset-y-0 start-0 end-auto h-dvh w-72 max-w-[85vw] flex-col overflow-visible bg-sunken p-3 text-ink shadow-overlay backdrop:bg-scrim open:flex lg:sticky lg:inset-auto lg:top-0 lg:flex lg:w-auto lg:shadow-none"
    >
      {switcher}
      <button
        type="button"
        data-palette=""
        aria-keyshortcuts="Control+K Meta+K"
        className="mt-2 flex h-9 shrink-0 items-center gap-2 rounded-md bg-surface px-2 text-muted shadow-raised hover:text-ink"
      >
        <Search aria-hidden className="size-4" strokeWidth={1.75} />
        <span className="flex-1 text-start">Search or go to</span>
        <span className="max-lg:hidden">
          <Kbd>{paletteKeys}</Kbd>
        </span>
      </button>
      <nav
        aria-label="Main"
        className="-mx-3 mt-3 grid min-h-0 flex-1 content-start gap-4 overflow-y-auto px-3 pt-1 pb-3"
      >
        {bySection(places).map(({ section, places: list }) => (
          <div key={section}>
            {section ? <p className="px-2 pb-1 text-xs font-medium text-muted">{section}</p> : null}
            <ul className="grid gap-px">
              {list.map(place => (
                <li key={place.id}>
                  <NavLink href={place.href} exact={place.href === root}>
                    <PlaceIcon id={place.id} />
                    {place.label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {menu.entries.length > 0 ? <AgencyMenu {...menu} /> : null}
      </nav>
      <div className="pt-2">{user}</div>
    </div>
  )
}

/** The agency's own entries. Those in a tab are plain links: the router would fetch them before anybody pressed. */
function AgencyMenu({ agencyName, entries }: Menu) {
  return (
    <div>
      <p className="truncate px-2 pb-1 text-xs font-medium text-muted">From {agencyName}</p>
      <ul className="grid gap-px">
        {entries.map(({ id, title, icon, opensIn, href, ownDocument }) => (
          <li key={id}>
            <NavLink href={href} {...(ownDocument ? { leaves: opensIn === 'new_tab' ? 'new_tab' : 'document' } : {})}>
              <MenuIcon name={icon} className="size-4 shrink-0" />
              <span className="min-w-0 flex-1 truncate">{title}</span>
              {opensIn === 'new_tab' ? (
                <ExternalLink role="img" aria-label="opens in a new tab" className="size-3 shrink-0 opacity-60" />
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

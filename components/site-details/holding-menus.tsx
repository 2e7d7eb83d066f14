import { ExternalLink } from 'lucide-react'
import Link from 'next/link'
import { openedWords } from '@/components/contacts/opened-words'
import { MenuIcon } from '@/components/menu-links/menu-icon'
import { Status } from '@/components/ui/status'
import type { HoldingMenuView } from '@/lib/agencies/pages/site'

/** The sidebar's entries that open the link, with those that still hold an older one. */
export function HoldingMenus({ menus, mayMenus }: { menus: HoldingMenuView[]; mayMenus: boolean }) {
  return (
    <div className="mt-4 border-t border-line pt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 className="font-semibold">Menus that hold it</h3>
        {mayMenus ? (
          <Link href="/agency/menu-links" className="inline-flex h-8 items-center gap-2 text-muted hover:text-ink">
            Custom menu links
            <ExternalLink aria-hidden className="size-3" />
          </Link>
        ) : null}
      </div>
      {menus.length === 0 ? (
        <p className="text-muted">
          None yet.{' '}
          {mayMenus ? 'Add a menu link, and staff open it from their sidebar.' : 'Your agency puts it into one.'}
        </p>
      ) : (
        <ul className="mt-1 divide-y divide-line">
          {menus.map(menu => (
            <li
              key={menu.id}
              className="grid items-baseline gap-x-4 gap-y-1 py-2 sm:grid-cols-[10rem_6rem_minmax(0,1fr)_auto]"
            >
              <span className="flex min-w-0 items-center gap-2 font-medium">
                <MenuIcon name={menu.icon} className="size-4 shrink-0 text-muted" />
                <span className="truncate">{menu.title}</span>
              </span>
              <span className="text-muted">{menu.how}</span>
              <span className="grid min-w-0 gap-1 text-muted">
                {menu.audience}
                {menu.dead ? (
                  <Status tone="caution" icon="warn">
                    Holds an older link
                  </Status>
                ) : null}
              </span>
              <span className="text-muted tabular-nums">{openedWords(menu.opens)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

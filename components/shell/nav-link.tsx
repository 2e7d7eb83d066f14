'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

const look =
  'flex h-8 items-center gap-2 rounded-md px-2 text-muted hover:text-ink max-lg:h-11 aria-[current=page]:bg-surface aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:shadow-raised'

type Props = {
  href: string
  exact?: boolean
  /** Leaves the page that is here: in its own tab, or as a document of its own. */
  leaves?: 'new_tab' | 'document'
  children: ReactNode
}

/** An entry of the sidebar; `exact` for a page whose address begins those of others. */
export function NavLink({ href, exact, leaves, children }: Props) {
  const path = usePathname()
  const [target] = href.split('?')
  const current = path === target || (!exact && path.startsWith(`${target}/`)) ? 'page' : undefined
  if (leaves) {
    const tab = leaves === 'new_tab' ? { target: '_blank', rel: 'noopener' } : {}
    return (
      <a href={href} {...tab} aria-current={current} className={look}>
        {children}
      </a>
    )
  }
  return (
    <Link href={href} aria-current={current} className={look}>
      {children}
    </Link>
  )
}

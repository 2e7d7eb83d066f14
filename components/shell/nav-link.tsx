'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** An entry of the sidebar; `exact` for a page whose address begins those of others. */
export function NavLink({ href, exact, children }: { href: string; exact?: boolean; children: ReactNode }) {
  const path = usePathname()
  const current = path === href || (!exact && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className="flex h-8 items-center gap-2 rounded-md px-2 text-muted hover:text-ink max-lg:h-11 aria-[current=page]:bg-surface aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:shadow-raised"
    >
      {children}
    </Link>
  )
}

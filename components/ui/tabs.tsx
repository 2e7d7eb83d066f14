import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Item = { href: string; label: ReactNode; count?: number; current?: boolean }
type Props = { label: string; items: Item[] }

const number = new Intl.NumberFormat('en')

/** Views of one list, underlined; each is an address. Where they do not fit they scroll, by a finger as well. */
export function LinkTabs({ label, items }: Props) {
  return (
    <nav
      aria-label={label}
      className="flex gap-x-6 overflow-x-auto shadow-[inset_0_-1px_0_var(--line)] [scrollbar-width:none] max-sm:-mx-4 max-sm:px-4"
    >
      {items.map(item => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
          className={clsx(
            'flex h-9 shrink-0 items-center gap-2 whitespace-nowrap border-b-2 focus-visible:-outline-offset-2',
            item.current
              ? 'border-accent font-medium'
              : 'border-transparent text-muted hover:border-line-strong hover:text-ink',
          )}
        >
          {item.label}
          {item.count === undefined ? null : (
            <span className="text-xs text-muted tabular-nums">{number.format(item.count)}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}

/** The strip of `Segmented`, made of addresses. */
export function LinkSegments({ label, items, size = 'md' }: Props & { size?: 'sm' | 'md' }) {
  return (
    <nav
      aria-label={label}
      className="flex w-fit max-w-full flex-wrap rounded-md bg-sunken p-0.5 shadow-[inset_0_0_0_1px_var(--line)]"
    >
      {items.map(item => (
        <Link
          key={item.href}
          href={item.href}
          scroll={false}
          aria-current={item.current ? 'page' : undefined}
          className={clsx(
            'flex items-center gap-1.5 whitespace-nowrap rounded-[4px] px-3',
            size === 'sm' ? 'h-7' : 'h-8',
            item.current ? 'bg-surface font-medium text-ink shadow-raised' : 'text-muted hover:text-ink',
          )}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  )
}

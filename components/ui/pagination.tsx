import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight, ChevronsLeft, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { button } from './button'

type Props = {
  /** From 1. */
  page: number
  pageSize: number
  total: number
  href: (page: number) => string
  /** What is counted, for the name of the navigation. */
  noun?: string
  children?: ReactNode
}

const number = new Intl.NumberFormat('en')

/** "1–25 of 86" with links to the first, the previous and the next page. */
export function Pagination({ page, pageSize, total, href, noun = 'rows', children }: Props) {
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1
  const to = Math.min(page * pageSize, total)
  return (
    <nav
      aria-label={`Pages of ${noun}`}
      className="flex min-h-12 flex-wrap items-center justify-between gap-2 px-4 py-2 text-muted"
    >
      <p className="tabular-nums">{`${number.format(from)}–${number.format(to)} of ${number.format(total)}`}</p>
      <div className="flex items-center gap-2">
        {children}
        {page > 2 ? <Step label="First page" href={href(1)} icon={ChevronsLeft} /> : null}
        <Step label="Previous page" href={page > 1 ? href(page - 1) : undefined} icon={ChevronLeft} />
        <Step label="Next page" href={to < total ? href(page + 1) : undefined} icon={ChevronRight} />
      </div>
    </nav>
  )
}

function Step({ label, href, icon: Icon }: { label: string; href?: string; icon: LucideIcon }) {
  const className = clsx(button({ size: 'icon-sm' }), 'size-8!')
  const icon = <Icon aria-hidden className="size-4 rtl:-scale-x-100" />
  if (href) {
    return (
      <Link href={href} aria-label={label} className={className}>
        {icon}
      </Link>
    )
  }
  return (
    <span aria-hidden className={clsx(className, 'pointer-events-none opacity-50')}>
      {icon}
    </span>
  )
}

import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type Crumb = { label: string; href?: string }

/** The bar on top of a staff page, its first element: where it lies; on phones the way back. In a location the shell puts "Open portal" at its end; `end` comes before it. */
export function Crumbs({ path, end }: { path: Crumb[]; end?: ReactNode }) {
  const back = path.slice(0, -1).findLastIndex(crumb => crumb.href)
  const onPhones = back < 0 ? path.length - 1 : back
  return (
    <div className="-mx-4 -mt-8 mb-8 flex h-12 items-center justify-between gap-4 border-b border-line ps-4 pe-14 sm:-mx-6 sm:ps-6 sm:pe-40 lg:-mx-10 lg:ps-10 lg:pe-44">
      <nav aria-label="Breadcrumb" className="min-w-0 overflow-hidden">
        <ol className="flex min-w-0 items-center gap-1 text-muted">
          {path.map((crumb, i) => (
            <li
              key={`${crumb.label} ${crumb.href}`}
              className={clsx(
                'flex items-center gap-1 whitespace-nowrap',
                i === path.length - 1 ? 'min-w-0' : 'shrink-0 max-sm:min-w-0 max-sm:shrink',
                i !== onPhones && 'max-sm:hidden',
              )}
            >
              {i === back ? <ChevronLeft aria-hidden className="size-4 shrink-0 sm:hidden rtl:-scale-x-100" /> : null}
              {i ? (
                <ChevronRight aria-hidden className="size-3 shrink-0 opacity-60 max-sm:hidden rtl:-scale-x-100" />
              ) : null}
              <Step crumb={crumb} last={i === path.length - 1} />
            </li>
          ))}
        </ol>
      </nav>
      {end ? <div className="flex shrink-0 items-center gap-2">{end}</div> : null}
    </div>
  )
}

function Step({ crumb, last }: { crumb: Crumb; last: boolean }) {
  if (last) {
    return (
      <span aria-current="page" className="truncate text-ink">
        {crumb.label}
      </span>
    )
  }
  if (!crumb.href) return <span>{crumb.label}</span>
  return (
    <Link href={crumb.href} className="flex h-6 min-w-0 items-center hover:text-ink max-sm:h-11 max-sm:text-ink">
      <span className="truncate">{crumb.label}</span>
    </Link>
  )
}

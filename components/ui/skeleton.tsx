import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Card } from './card'

export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('block animate-pulse rounded-md bg-line', className)} />
}

/** Holds a page's skeleton: nothing is seen of it in the first 200 ms. */
export function SkeletonGroup({
  label = 'Loading',
  className,
  children,
}: {
  label?: string
  className?: string
  children: ReactNode
}) {
  return (
    <div role="status" className={clsx('animate-appear', className)}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  )
}

export function SkeletonHead() {
  return (
    <div className="mb-6 grid grid-cols-1 gap-2">
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-5 w-80 max-w-full" />
    </div>
  )
}

export function SkeletonTable({ rows = 10, columns = 5 }: { rows?: number; columns?: number }) {
  return (
    <Card as="div">
      {[...Array(rows + 1).keys()].map(row => (
        <div
          key={row}
          className={clsx('flex items-center gap-6 border-b border-line px-4 last:border-0', row ? 'h-12' : 'h-9')}
        >
          {[...Array(columns).keys()].map(column => (
            <Skeleton key={column} className={clsx('h-3', column ? 'flex-1' : 'flex-2')} />
          ))}
        </div>
      ))}
    </Card>
  )
}

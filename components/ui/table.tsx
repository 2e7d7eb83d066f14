import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'

/** A region that scrolls takes the focus, else the keyboard can't scroll it in Safari. */
const scrolled = { tabIndex: 0 }

type TableProps = {
  label: string
  children: ReactNode
  className?: string
  min?: string
}

const stack = clsx(
  'max-sm:block max-sm:min-w-0! max-sm:[&_tbody]:block max-sm:[&_td]:h-auto! max-sm:[&_td]:min-w-0 max-sm:[&_td]:p-0!',
  'max-sm:[&_tbody_tr]:grid max-sm:[&_tbody_tr]:grid-cols-[minmax(0,1fr)_auto] max-sm:[&_tbody_tr]:items-center',
  'max-sm:[&_tbody_tr]:gap-x-4 max-sm:[&_tbody_tr]:gap-y-0.5 max-sm:[&_tbody_tr]:px-4 max-sm:[&_tbody_tr]:py-2.5',
  'max-sm:[&_thead]:block max-sm:[&_thead_tr]:flex max-sm:[&_thead_tr]:flex-wrap max-sm:[&_thead_tr]:gap-x-4',
  'max-sm:[&_thead_tr]:px-4 max-sm:[&_th]:flex max-sm:[&_th]:w-auto! max-sm:[&_th]:items-center max-sm:[&_th]:p-0!',
  'max-sm:[&_th:not(:has(a))]:hidden',
)

/**
 * A named table that scrolls sideways inside itself, by keyboard too, where `min` does not fit. On phones nothing scrolls: each row stands in
 * two columns of its own, where cells say their place by `max-sm:row-start-…` and `max-sm:col-span-2`, and of the head only what sorts is left.
 */
export function Table({ label, children, className, min }: TableProps) {
  return (
    <section
      aria-label={label}
      {...scrolled}
      className="overflow-x-auto rounded-[inherit] focus-visible:-outline-offset-2"
    >
      <table
        aria-label={label}
        className={clsx('w-full', stack, className)}
        style={min ? { minWidth: min } : undefined}
      >
        {children}
      </table>
    </section>
  )
}

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown }
type ThProps = {
  children?: ReactNode
  sort?: keyof typeof arrows
  /** Where the list sorted by this column is. */
  href?: string
  end?: boolean
  className?: string
}

export function Th({ children, sort, href, end, className }: ThProps) {
  const Icon = arrows[sort ?? 'none']
  return (
    <th
      scope="col"
      aria-sort={sort}
      className={clsx(
        'h-9 whitespace-nowrap px-3 text-xs font-medium text-muted first:ps-4 last:pe-4',
        end ? 'text-end' : 'text-start',
        className,
      )}
    >
      {href ? (
        <Link
          href={href}
          scroll={false}
          className={clsx('inline-flex h-6 items-center gap-1 hover:text-ink', sort && sort !== 'none' && 'text-ink')}
        >
          {children}
          <Icon aria-hidden className={clsx('size-3', (!sort || sort === 'none') && 'opacity-60')} />
        </Link>
      ) : (
        children
      )}
    </th>
  )
}

type TdProps = ComponentProps<'td'> & { end?: boolean; muted?: boolean; label?: string }

/** `label` stands before what says too little without its column's head, on phones alone. */
export function Td({ end, muted, label, className, children, ...rest }: TdProps) {
  return (
    <td
      className={clsx(
        'h-10 px-3 first:ps-4 last:pe-4',
        end && 'text-end tabular-nums',
        muted && 'text-muted',
        className,
      )}
      {...rest}
    >
      {label ? <span className="text-muted sm:hidden">{`${label} `}</span> : null}
      {children}
    </td>
  )
}

type TrProps = ComponentProps<'tr'> & { selected?: boolean; linked?: boolean }

/** `linked` rows hold one RowLink that covers them; other controls in the row need `relative z-10`. */
export function Tr({ selected, linked, className, ...rest }: TrProps) {
  return (
    <tr
      className={clsx(
        'border-b border-line last:border-0',
        selected && 'bg-accent-soft/40',
        linked && 'relative hover:bg-sunken/60',
        className,
      )}
      {...rest}
    />
  )
}

export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={clsx(
        'truncate font-medium max-sm:whitespace-normal after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent',
        className,
      )}
      {...rest}
    />
  )
}

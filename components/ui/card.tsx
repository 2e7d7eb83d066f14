import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type CardProps = ComponentProps<'section'> & { as?: 'section' | 'div' | 'article' | 'li'; tone?: 'danger' }

/** A raised surface without padding of its own: give `p-6`, on learners' pages `p-4 sm:p-6`. */
export function Card({ as: As = 'section', tone, className, ...rest }: CardProps) {
  const Tag = As as 'section'
  const edge =
    tone === 'danger' ? 'shadow-[0_0_0_1px_color-mix(in_oklch,var(--danger)_45%,transparent)]' : 'shadow-raised'
  return <Tag className={clsx('min-w-0 rounded-xl bg-surface', edge, className)} {...rest} />
}

type HeadProps = {
  title: ReactNode
  note?: ReactNode
  action?: ReactNode
  badge?: ReactNode
  level?: 2 | 3
  id?: string
}

export function CardHead({ title, note, action, badge, level = 2, id }: HeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
      <div className="grid min-w-0 flex-1 basis-60 gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <Heading id={id} className="text-base font-semibold tracking-[-.01em]">
            {title}
          </Heading>
          {badge}
        </div>
        {note ? <p className="text-muted">{note}</p> : null}
      </div>
      {action ? <div className="-my-1 flex min-h-8 shrink-0 items-center gap-2">{action}</div> : null}
    </div>
  )
}

/** The sunken foot of a card: words at the start, buttons at the end. */
export function CardFoot({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div
      className={clsx(
        'flex flex-wrap items-center justify-between gap-x-4 gap-y-3 rounded-b-xl border-t border-line bg-sunken/60 px-4 py-4 sm:px-6',
        className,
      )}
      {...rest}
    />
  )
}

/** Label, value, what it means; stands in a `<dl>`. */
export function Fact({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-1">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="font-medium tabular-nums">{value}</dd>
      {note ? <dd className="text-muted tabular-nums">{note}</dd> : null}
    </div>
  )
}

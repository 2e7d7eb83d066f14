import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  icon?: LucideIcon
  title: ReactNode
  children: ReactNode
  action?: ReactNode
  level?: 1 | 2 | 3
  className?: string
}

/** Says why there is nothing and holds the one button that ends it. */
export function EmptyState({ icon: Icon, title, children, action, level = 2, className }: Props) {
  const Heading = `h${level}` as 'h2'
  return (
    <div className={clsx('grid justify-items-center gap-1 px-6 py-12 text-center', className)}>
      {Icon ? (
        <span className="mb-3 grid size-10 place-items-center rounded-full bg-sunken text-muted shadow-[inset_0_0_0_1px_var(--line)]">
          <Icon aria-hidden className="size-4" strokeWidth={1.75} />
        </span>
      ) : null}
      <Heading className="text-base font-semibold tracking-[-.01em]">{title}</Heading>
      <div className="max-w-[48ch] text-muted">{children}</div>
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  )
}

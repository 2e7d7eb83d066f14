import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { Icon: LucideIcon; look: string; children: ReactNode; className?: string; role?: 'status' | 'alert' }

/** The coloured box of a note, by itself, so that forms don't bring every icon of a status along. */
export function NoticeFrame({ Icon, look, children, className, role }: Props) {
  return (
    <div role={role} className={clsx('flex gap-2 rounded-md p-3', look, className)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
      <div className="min-w-0 flex-1 text-ink">{children}</div>
    </div>
  )
}

import type { ReactNode } from 'react'

/** The head of a narrow card: its action stays on the title's line. */
export function SideHead({ title, action }: { title: string; action: ReactNode }) {
  return (
    <div className="flex items-start justify-between gap-3">
      <h2 className="text-base font-semibold tracking-[-.01em]">{title}</h2>
      <div className="-my-1 flex min-h-8 shrink-0 items-center">{action}</div>
    </div>
  )
}

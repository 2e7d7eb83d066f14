import type { ReactNode } from 'react'

type Props = { title: string; children: ReactNode; actions?: ReactNode; foot?: ReactNode }

/** The one thing that a page says, under its only heading, and what to do about it. */
export function Said({ title, children, actions, foot }: Props) {
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-[-.02em]">{title}</h1>
      <div className="mt-3 grid gap-3 text-base/6">{children}</div>
      {actions ? <div className="mt-6 flex flex-wrap gap-3">{actions}</div> : null}
      {foot ? <div className="mt-8 border-t border-line pt-4 text-muted">{foot}</div> : null}
    </>
  )
}

import type { ReactNode } from 'react'
import { PorticoMark } from '@/components/brand/portico-mark'

type Props = { title: string; children: ReactNode; actions?: ReactNode }

/** A page that says one thing: what is not here, or what went wrong. */
export function MessagePage({ title, children, actions }: Props) {
  return (
    <main id="main" className="grid min-h-dvh content-start justify-center px-4 pt-above pb-16 sm:px-6">
      <div className="w-full max-w-110">
        <PorticoMark className="size-6 text-accent" />
        <h1 className="mt-6 text-xl font-semibold tracking-[-.015em]">{title}</h1>
        <div className="mt-2 grid gap-2 text-muted">{children}</div>
        {actions ? <div className="mt-6 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </main>
  )
}

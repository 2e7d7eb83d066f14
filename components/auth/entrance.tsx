import type { ReactNode } from 'react'
import { PorticoMark } from '@/components/brand/portico-mark'
import { Card } from '@/components/ui/card'

type Props = { title: string; note: ReactNode; children: ReactNode }

/** The porch that staff come in by: mark, one heading, one card. */
export function Entrance({ title, note, children }: Props) {
  return (
    <main id="main" className="mx-auto grid min-h-dvh w-full max-w-100 content-start gap-6 px-4 pt-above pb-12">
      <div className="grid justify-items-center gap-1 text-center">
        <p className="mb-5 flex items-center gap-2 text-base font-semibold tracking-[-.01em]">
          <PorticoMark className="size-6 text-accent" />
          Portico
        </p>
        <h1 className="text-xl font-semibold tracking-[-.015em]">{title}</h1>
        <p className="text-muted">{note}</p>
      </div>
      <Card as="div" className="p-4 sm:p-6">
        {children}
      </Card>
    </main>
  )
}

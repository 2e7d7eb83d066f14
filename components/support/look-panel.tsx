'use client'

import { type RefObject, startTransition, useActionState, useEffect } from 'react'
import { Spinner } from '@/components/ui/spinner'
import { Status } from '@/components/ui/status'
import { idle } from '@/lib/platform/form'
import { lookAtLink } from '@/lib/support/actions'
import { LookResult, lookAloud } from './look-result'

const PAUSE_MS = 150
/** A region that scrolls takes the focus, else the keyboard can't scroll it in Safari. */
const scrolled = { tabIndex: 0 }

type Props = {
  /** What was pasted; asked about by itself. */
  pasted: string
  panel: RefObject<HTMLElement | null>
  /** A way was taken out of it. */
  onLeave: () => void
}

/** The palette's answer to a pasted link. */
export function LookPanel({ pasted, panel, onLeave }: Props) {
  const [state, ask, pending] = useActionState(lookAtLink, idle)
  useEffect(() => {
    const timer = setTimeout(() => {
      const form = new FormData()
      form.set('pasted', pasted)
      startTransition(() => ask(form))
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [pasted, ask])
  const look = !pending && state.status === 'ok' ? state.data : undefined
  const error = !pending && state.status === 'error' ? (state.fieldErrors.pasted ?? state.formError) : undefined
  return (
    <section
      ref={panel}
      aria-label="The pasted link"
      {...scrolled}
      className="max-h-[min(32rem,65dvh)] overflow-y-auto p-4"
    >
      <p role="status" className="sr-only">
        {look ? lookAloud(look) : (error ?? 'Looking at the link')}
      </p>
      {look ? <LookResult look={look} level={2} onWay={onLeave} /> : null}
      {error ? (
        <Status tone="caution" icon="warn" className="whitespace-normal! items-start!">
          {error}
        </Status>
      ) : null}
      {look || error ? null : <Spinner />}
    </section>
  )
}

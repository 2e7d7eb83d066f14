'use client'

import { startTransition, useActionState, useEffect, useRef } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import { useToast } from '@/components/ui/toast'
import { type FormState, idle } from '@/lib/platform/form'
import { Unscripted } from './unscripted'

type Act<T> = (state: FormState<T>, form: FormData) => Promise<FormState<T>>
type Pairs = [name: string, value: string][]
type Way<Gone, Back> = {
  act: Act<Gone>
  back: Act<Back>
  /** What `back` is sent. */
  pairs: (gone: Gone) => Pairs
  words: { failed: string; done: (gone: Gone) => { title: string; note: string }; restored: string }
}

/** For what takes a row out of its list: tells how it went, and offers the way back. Held by the list, as the row is no more there to do so. */
export function useWayBack<Gone, Back>({ act, back, ...rest }: Way<Gone, Back>) {
  const [state, action] = useActionState<FormState<Gone>, FormData>(act, idle)
  const [restored, restore] = useActionState<FormState<Back>, FormData>(back, idle)
  const toast = useToast()
  const latest = useRef({ ...rest, restore })
  latest.current = { ...rest, restore }
  useEffect(() => {
    const { words, pairs } = latest.current
    if (state.status === 'error') toast({ title: words.failed, note: state.formError, tone: 'danger' })
    const gone = state.data
    if (state.status !== 'ok' || !gone) return
    const undo = () => {
      const form = new FormData()
      for (const [name, value] of pairs(gone)) form.append(name, value)
      startTransition(() => latest.current.restore(form))
    }
    toast({ ...words.done(gone), undo })
  }, [state, toast])
  useEffect(() => {
    if (restored.status === 'ok') toast({ title: latest.current.words.restored })
  }, [restored, toast])
  const gone = state.status === 'ok' && restored.status !== 'ok' ? state.data : undefined
  return { action, restore, gone }
}

/** The same way back for readers without script. */
export function WayBack({ says, pairs, restore }: { says: string; pairs: Pairs; restore: (form: FormData) => void }) {
  return (
    <Unscripted>
      <form action={restore} className="flex items-center gap-3 p-4">
        <p>{says}</p>
        {pairs.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton tone="plain" size="sm">
          Undo
        </SubmitButton>
      </form>
    </Unscripted>
  )
}

'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useActionState, useEffect, useRef } from 'react'
import { type FormState, idle } from '@/lib/platform/form'
import { Button } from './button'

type Props = {
  action: (previous: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>
  /** What the action needs to know besides the direction. */
  fields: Record<string, string>
  title: string
  first: boolean
  last: boolean
}

/** One place up or down: buttons of one form. The focus stays on the row that moved. */
export function MoveButtons({ action: move, fields, title, first, last }: Props) {
  const [state, action] = useActionState(move, idle)
  const form = useRef<HTMLFormElement>(null)
  const pressed = useRef<'up' | 'down'>('up')
  useEffect(() => {
    if (state.status === 'idle') return
    const buttons = form.current?.querySelectorAll('button')
    const wanted = [...(buttons ?? [])].find(each => each.value === pressed.current)
    const other = [...(buttons ?? [])].find(each => each.value !== pressed.current)
    const target = wanted?.ariaDisabled === 'true' ? other : wanted
    target?.focus()
  }, [state])
  const button = (direction: 'up' | 'down', Icon: typeof ArrowUp, atEnd: boolean) => (
    <Button
      type="submit"
      size="icon-sm"
      tone="quiet"
      name="direction"
      value={direction}
      aria-label={`Move “${title}” ${direction}`}
      aria-disabled={atEnd || undefined}
      onClick={event => {
        pressed.current = direction
        if (atEnd) event.preventDefault()
      }}
    >
      <Icon aria-hidden className="size-4" />
    </Button>
  )
  return (
    <form ref={form} action={action} className="flex">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {button('up', ArrowUp, first)}
      {button('down', ArrowDown, last)}
      <span role="status" className="sr-only">
        {state.status === 'ok' ? `${title}: moved ${pressed.current}` : (state.formError ?? '')}
      </span>
    </form>
  )
}

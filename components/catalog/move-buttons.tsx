'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { moveCategory, moveLesson } from '@/lib/catalog/actions'
import { idle } from '@/lib/platform/form'

type Props = { slug: string; kind: 'category' | 'lesson'; id: string; title: string; first: boolean; last: boolean }
const actions = { category: moveCategory, lesson: moveLesson }

/** One place up or down: buttons of one form. The focus stays on the row that moved. */
export function MoveButtons({ slug, kind, id, title, first, last }: Props) {
  const [state, action] = useActionState(actions[kind], idle)
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
      <input type="hidden" name="location" value={slug} />
      <input type="hidden" name={kind} value={id} />
      {button('up', ArrowUp, first)}
      {button('down', ArrowDown, last)}
      <span role="status" className="sr-only">
        {state.status === 'ok' ? `${title}: moved ${pressed.current}` : (state.formError ?? '')}
      </span>
    </form>
  )
}

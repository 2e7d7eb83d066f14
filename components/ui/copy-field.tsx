'use client'

import { clsx } from 'clsx'
import { Check, Copy } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from './button'
import { inputClass } from './field'

const words = { copy: 'Copy', copied: 'Copied', refused: 'Press Ctrl+C or ⌘C to copy' }
type Words = typeof words
type State = 'idle' | 'copied' | 'refused'

/** From its end, so that a long value still shows its beginning; a dialog that opens scrolls it once more. */
function selectAll(input: HTMLInputElement) {
  input.setSelectionRange(0, input.value.length, 'backward')
  requestAnimationFrame(() => {
    input.scrollLeft = 0
  })
}

function useCopy(value: string, select: RefObject<HTMLInputElement | null> | null, onCopied?: () => void) {
  const [state, setState] = useState<State>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), 2000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setState('copied')
      onCopied?.()
    } catch {
      setState('refused')
      select?.current?.focus()
      if (select?.current) selectAll(select.current)
    }
  }
  return { state, copy }
}

function CopyWords({ state, labels }: { state: State; labels: Words }) {
  return state === 'copied' ? (
    <>
      <Check aria-hidden className="size-4 text-positive-text" />
      {labels.copied}
    </>
  ) : (
    <>
      <Copy aria-hidden className="size-4" />
      {labels.copy}
    </>
  )
}

type FieldProps = {
  value: string
  id?: string
  /** Its name, when it does not stand in a Field. */
  label?: string
  onCopied?: () => void
  size?: 'md' | 'lg'
  labels?: Words
  after?: ReactNode
  'aria-describedby'?: string
}

/** A value to copy: read-only, mono, left to right, selected on focus. Where the clipboard refuses, words say how. */
export function CopyField({ value, id, label, onCopied, size = 'md', labels = words, after, ...wired }: FieldProps) {
  const ref = useRef<HTMLInputElement>(null)
  const { state, copy } = useCopy(value, ref, onCopied)
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap gap-2">
        <input
          ref={ref}
          id={id}
          aria-label={label}
          aria-describedby={wired['aria-describedby']}
          readOnly
          dir="ltr"
          value={value}
          onFocus={event => selectAll(event.currentTarget)}
          className={clsx(
            inputClass,
            'flex-1 basis-60 text-ellipsis font-mono text-mono!',
            size === 'lg' ? 'h-11' : 'h-9',
          )}
        />
        <Button size={size} className="min-w-24" onClick={copy}>
          <CopyWords state={state} labels={labels} />
        </Button>
        {after}
      </div>
      <p role="status" className={state === 'refused' ? 'text-muted' : 'sr-only'}>
        {state === 'copied' ? labels.copied : state === 'refused' ? labels.refused : ''}
      </p>
    </div>
  )
}

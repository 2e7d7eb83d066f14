'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { Refusable } from './form-notice'

/** Takes a field's error away as soon as the field is changed; gives what puts back those that the next answer has again. */
function mendOnInput(form: HTMLFormElement): () => void {
  const mended: [control: Element, error: HTMLElement][] = []
  const mend = ({ target }: Event) => {
    // What has no name is not sent: a search among the choices mends nothing.
    const control =
      target instanceof Element && target.hasAttribute('name') ? target.closest('[aria-invalid=true]') : null
    const error = control && document.getElementById(`${control.id}-error`)
    if (!error) return
    control.removeAttribute('aria-invalid')
    // Without its id it describes nothing: what is only hidden would still be read out.
    Object.assign(error, { id: '', hidden: true })
    mended.push([control, error])
  }
  form.addEventListener('input', mend)
  return () => {
    form.removeEventListener('input', mend)
    for (const [control, error] of mended.filter(([, { isConnected }]) => isConnected)) {
      Object.assign(error, { id: `${control.id}-error`, hidden: false })
      control.setAttribute('aria-invalid', 'true')
    }
  }
}

/**
 * A ref for the form: after a refused submit the first wrong field takes the focus, else the notice on top; what is said of a field goes once it
 * is changed.
 */
export function useFormFocus(state: Refusable): RefObject<HTMLFormElement | null> {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const form = ref.current
    if (state.status !== 'error' || !form) return
    const target =
      form.querySelector<HTMLElement>('[aria-invalid=true]') ?? form.querySelector<HTMLElement>('[data-form-notice]')
    target?.focus()
    return mendOnInput(form)
  }, [state])
  return ref
}

'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { Refusable } from './form-notice'

/** A ref for the form: after a refused submit the first wrong field takes the focus, else the notice on top. */
export function useFormFocus(state: Refusable): RefObject<HTMLFormElement | null> {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.status !== 'error') return
    const form = ref.current
    const target =
      form?.querySelector<HTMLElement>('[aria-invalid=true]') ?? form?.querySelector<HTMLElement>('[data-form-notice]')
    target?.focus()
  }, [state])
  return ref
}

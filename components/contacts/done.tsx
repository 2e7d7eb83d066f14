'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import type { Refusable } from '@/components/ui/form-notice'
import { Notice } from '@/components/ui/status'
import { useToast } from '@/components/ui/toast'

type ToastContent = Parameters<ReturnType<typeof useToast>>[0]

/** After a successful submit: says so once in a toast and closes the form. */
export function useClosing(state: Refusable, close: () => void, content: ToastContent) {
  const toast = useToast()
  const latest = useRef({ close, content })
  latest.current = { close, content }
  useEffect(() => {
    if (state.status !== 'ok') return
    toast(latest.current.content)
    latest.current.close()
  }, [state, toast])
}

/** The same words in the page, for readers without script: theirs stays open. */
export function Done({ state, children }: { state: Refusable; children: ReactNode }) {
  if (state.status !== 'ok') return null
  return (
    <Notice tone="positive" icon="yes" role="status" className="mb-4">
      {children}
    </Notice>
  )
}

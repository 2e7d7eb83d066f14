'use client'

import {
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { Refusable } from './form-notice'

export type ToastTone = 'positive' | 'caution' | 'danger'
export type ToastContent = {
  title: string
  note?: string
  tone?: ToastTone
  /** Takes the deed back; keeps the toast for 8 s in place of 5. */
  undo?: () => void | Promise<void>
  undoLabel?: string
}
type Show = (content: ToastContent) => void

export type ToastRegionProps = {
  closeLabel: string
  regionLabel: string
  /** Called with what shows a toast once the region stands, and with null when it goes. */
  onReady: (show: Show | null) => void
}

const Nothing = () => null
// What was done is done: a page whose toast can't be loaded any more goes on without it.
const ToastRegion = lazy<ComponentType<ToastRegionProps>>(() =>
  import('./toast-region').catch(() => ({ default: Nothing })),
)
const ToastContext = createContext<Show>(() => {})

/** Says what has just happened, once, for 5 seconds; with a way back, for 8. */
export function useToast(): Show {
  return useContext(ToastContext)
}

/** One toast for each submit that went through. */
export function useFormToast(state: Refusable, content: ToastContent) {
  const toast = useToast()
  const latest = useRef(content)
  latest.current = content
  useEffect(() => {
    if (state.status === 'ok') toast(latest.current)
  }, [state, toast])
}

type Props = { children: ReactNode; closeLabel?: string; regionLabel?: string }

/** Stands around pages that toast. What draws them is loaded when the first one comes, which waits for it. */
export function ToastProvider({ children, closeLabel = 'Dismiss', regionLabel = 'Notifications' }: Props) {
  const [wanted, setWanted] = useState(false)
  const waiting = useRef<ToastContent[]>([])
  const show = useRef<Show | null>(null)
  const toast = useCallback<Show>(content => {
    if (show.current) return show.current(content)
    waiting.current.push(content)
    setWanted(true)
  }, [])
  const onReady = useCallback((ready: Show | null) => {
    show.current = ready
    if (ready) for (const content of waiting.current.splice(0)) ready(content)
  }, [])
  return (
    <ToastContext value={toast}>
      {children}
      {wanted ? (
        <Suspense fallback={null}>
          <ToastRegion closeLabel={closeLabel} regionLabel={regionLabel} onReady={onReady} />
        </Suspense>
      ) : null}
    </ToastContext>
  )
}

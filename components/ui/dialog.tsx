'use client'

import {
  createContext,
  type ReactNode,
  type Ref,
  type RefObject,
  Suspense,
  use,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Button, type ButtonProps } from './button'
import type { Refusable } from './form-notice'
import { late } from './late'
import { Spinner } from './spinner'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  children?: ReactNode
  foot?: ReactNode
  width?: string
  /** Must be answered: neither a press outside nor a cross closes it. */
  alert?: boolean
  initialFocus?: RefObject<HTMLElement | null>
  /** Puts body and foot into one form. */
  action?: (form: FormData) => void | Promise<void>
  /** The action's state: closes on success, takes the focus to what was refused. */
  state?: Refusable
}

const { Part: DialogWindow, soon } = late(() => import('./dialog-window'))

/** Fetches what draws dialogs. */
export const loadDialog = soon

/** To spread on what opens a dialog: its code comes with the pointer or the focus, before the press. */
export const dialogSoon = { onPointerEnter: soon, onFocus: soon }

const CloseContext = createContext<() => void>(() => {})

/** A question or a form over the page. What draws it is loaded with the first one. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, state } = props
  const [wanted, setWanted] = useState(open)
  if (open && !wanted) setWanted(true)
  const latest = useRef(onOpenChange)
  latest.current = onOpenChange
  useEffect(() => {
    if (state?.status === 'ok') latest.current(false)
  }, [state])
  if (!wanted) return null
  return (
    <CloseContext value={() => onOpenChange(false)}>
      <Suspense fallback={<Opening />}>
        <DialogWindow {...props} />
      </Suspense>
    </CloseContext>
  )
}

function Opening() {
  return (
    <div role="status" className="pointer-events-none fixed inset-0 z-40 grid place-content-center">
      <div className="animate-appear rounded-xl bg-surface p-4 shadow-overlay">
        <Spinner />
      </div>
      <span className="sr-only">Opening</span>
    </div>
  )
}

/** A button in the dialog that closes it. */
export function DialogClose({ ref, ...rest }: ButtonProps & { ref?: Ref<HTMLButtonElement> }) {
  const close = use(CloseContext)
  return <Button ref={ref} onClick={close} {...rest} />
}

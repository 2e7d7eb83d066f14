'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import {
  type FormEventHandler,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Button, type ButtonProps } from './button'
import type { Refusable } from './form-notice'
import { useFormFocus } from './use-form-focus'

type DialogProps = {
  /** The button that opens it; leave out when `open` says so. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  foot?: ReactNode
  width?: string
  /** Must be answered: neither a press outside nor a cross closes it. */
  alert?: boolean
  initialFocus?: RefObject<HTMLElement | null>
  /** Puts body and foot into one form. */
  action?: (form: FormData) => void | Promise<void>
  onSubmit?: FormEventHandler<HTMLFormElement>
  /** The action's state: closes on success, takes the focus to what was refused. */
  state?: Refusable
  closeLabel?: string
}

/** Open or not, by itself or as the parent says; closes when an action has succeeded. */
export function useDialogOpen(given?: boolean, onOpenChange?: (open: boolean) => void, state?: Refusable) {
  const [own, setOwn] = useState(false)
  const setOpen = (open: boolean) => {
    setOwn(open)
    onOpenChange?.(open)
  }
  const [seen, setSeen] = useState(state)
  if (state !== seen) {
    setSeen(state)
    if (state?.status === 'ok') setOwn(false)
  }
  useEffect(() => {
    if (state?.status === 'ok') onOpenChange?.(false)
  }, [state, onOpenChange])
  return [given ?? own, setOpen] as const
}

/** The first field, as the cross comes before it; a finger gets no keyboard pushed up by that. */
function firstFocus(popup: HTMLElement | null, how: string): HTMLElement | true {
  if (how === 'touch') return popup ?? true
  return (
    popup?.querySelector<HTMLElement>(':is(input:not([type=hidden], [type=radio]:not(:checked)), select, textarea)') ??
    true
  )
}

/** Centred without translate, so that it holds from right to left; a long body scrolls inside. */
export function Dialog({ trigger, open: given, onOpenChange, alert, state, ...content }: DialogProps) {
  const [open, setOpen] = useDialogOpen(given, onOpenChange, state)
  const popup = useRef<HTMLDivElement>(null)
  const Kind = alert ? AlertDialog : Base
  return (
    <Kind.Root open={open} onOpenChange={setOpen}>
      {trigger ? <Kind.Trigger render={trigger} /> : null}
      <Kind.Portal>
        <Kind.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Kind.Popup
          ref={popup}
          initialFocus={content.initialFocus ?? (how => firstFocus(popup.current, how))}
          className="fixed inset-0 z-40 m-auto flex h-fit max-h-[calc(100dvh-4rem)] flex-col rounded-xl bg-surface shadow-overlay"
          style={{ width: `min(${content.width ?? '35rem'}, calc(100vw - 2rem))` }}
        >
          <Head {...content} alert={alert} />
          <Content {...content} state={state} />
        </Kind.Popup>
      </Kind.Portal>
    </Kind.Root>
  )
}

function Head({ title, description, alert, closeLabel = 'Close' }: Partial<DialogProps>) {
  return (
    <div className="flex items-start justify-between gap-4 p-6 pb-0">
      <div className="grid gap-1">
        <Base.Title className="text-base font-semibold tracking-[-.01em]">{title}</Base.Title>
        {description ? <Base.Description className="text-muted">{description}</Base.Description> : null}
      </div>
      {alert ? null : (
        <Base.Close
          aria-label={closeLabel}
          className="-m-1.5 grid size-8 shrink-0 place-items-center rounded-md text-muted hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Base.Close>
      )}
    </div>
  )
}

const idle: Refusable = { status: 'idle', fieldErrors: {} }

function Content({ children, foot, action, onSubmit, state }: Partial<DialogProps>) {
  const form = useFormFocus(state ?? idle)
  const parts = (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-4 pb-6">{children}</div>
      {foot ? (
        <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-6 py-4">{foot}</div>
      ) : null}
    </>
  )
  const className = 'flex min-h-0 flex-1 flex-col'
  if (!action) return <div className={className}>{parts}</div>
  return (
    <form ref={form} action={action} onSubmit={onSubmit} noValidate className={className}>
      {parts}
    </form>
  )
}

/** A button in the dialog that closes it. */
export function DialogClose({ ref, ...rest }: ButtonProps & { ref?: Ref<HTMLButtonElement> }) {
  return <Base.Close render={<Button ref={ref} {...rest} />} />
}

'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef } from 'react'
import type { DialogProps } from './dialog'
import type { Refusable } from './form-notice'
import { useFormFocus } from './use-form-focus'

const fields = ':is(input:not([type=hidden], [type=radio]:not(:checked)), select, textarea)'

/** The first field, as the cross comes before it; a finger gets no keyboard pushed up by that. */
function firstFocus(popup: HTMLElement | null): HTMLElement | true {
  if (matchMedia('(pointer: coarse)').matches) return popup ?? true
  return popup?.querySelector<HTMLElement>(fields) ?? true
}

/** A dialog as it stands over the page; loaded with the first of them. Centred without translate, so that it holds from right to left. */
export default function DialogWindow({ open, onOpenChange, alert, state, ...content }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null)
  const Kind = alert ? AlertDialog : Base
  return (
    <Kind.Root open={open} onOpenChange={onOpenChange}>
      <Kind.Portal>
        <Kind.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Kind.Popup
          ref={popup}
          initialFocus={content.initialFocus ?? (() => firstFocus(popup.current))}
          className="fixed inset-0 z-40 m-auto flex h-fit max-h-[calc(100dvh-4rem)] flex-col rounded-xl bg-surface shadow-overlay"
          style={{ width: `min(${content.width ?? '35rem'}, calc(100vw - 2rem))` }}
        >
          <Head title={content.title} alert={alert} />
          <Content {...content} state={state} />
        </Kind.Popup>
      </Kind.Portal>
    </Kind.Root>
  )
}

function Head({ title, alert }: Pick<DialogProps, 'title' | 'alert'>) {
  return (
    <div className="flex items-start justify-between gap-4 p-6 pb-0">
      <Base.Title className="text-base font-semibold tracking-[-.01em]">{title}</Base.Title>
      {alert ? null : (
        <Base.Close
          aria-label="Close"
          className="-m-1.5 grid size-8 shrink-0 place-items-center rounded-md text-muted hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Base.Close>
      )}
    </div>
  )
}

const idle: Refusable = { status: 'idle', fieldErrors: {} }

/** A long body scrolls inside. */
function Content({ children, foot, action, state }: Pick<DialogProps, 'children' | 'foot' | 'action' | 'state'>) {
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
    <form ref={form} action={action} noValidate className={className}>
      {parts}
    </form>
  )
}

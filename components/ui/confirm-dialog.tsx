'use client'

import { type ReactNode, useRef } from 'react'
import { Dialog, DialogClose } from './dialog'
import type { Refusable } from './form-notice'
import { SubmitButton } from './submit-button'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The question: "Regenerate the magic link?" */
  title: ReactNode
  /** What dies, in numbers, and what to do next; hidden inputs of the action. */
  children: ReactNode
  /** The safe deed: "Keep the current link". It has the focus. */
  keep: string
  /** The deed: "Regenerate link". */
  confirm: string
  action?: (form: FormData) => void | Promise<void>
  state?: Refusable
  /** In place of an action: runs in the browser, then the dialog closes. */
  onConfirm?: () => void
}

/** Asks before something that can't be taken back. */
export function ConfirmDialog({ keep, confirm, action, onConfirm, ...rest }: Props) {
  const safe = useRef<HTMLButtonElement>(null)
  const run = () => {
    onConfirm?.()
    rest.onOpenChange(false)
  }
  return (
    <Dialog
      {...rest}
      alert
      width="30rem"
      initialFocus={safe}
      action={action ?? run}
      foot={
        <>
          <DialogClose ref={safe}>{keep}</DialogClose>
          <SubmitButton tone="danger">{confirm}</SubmitButton>
        </>
      }
    />
  )
}

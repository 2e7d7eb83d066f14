'use client'

import { type ComponentProps, type FormEvent, type ReactElement, type ReactNode, useRef, useState } from 'react'
import { Dialog, DialogClose, useDialogOpen } from './dialog'
import { Field, Input } from './field'
import type { Refusable } from './form-notice'
import { SubmitButton } from './submit-button'

type Props = {
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The question: "Regenerate the magic link?" */
  title: ReactNode
  /** What dies, in numbers, and what to do next; hidden inputs of the action. */
  children: ReactNode
  /** The safe deed: "Keep the current link". It has the focus. */
  keep: string
  /** The deed: "Regenerate link". */
  confirm: string
  tone?: ComponentProps<typeof SubmitButton>['tone']
  action?: (form: FormData) => void | Promise<void>
  state?: Refusable
  /** In place of an action: runs in the browser, then the dialog closes. */
  onConfirm?: () => void | Promise<void>
  width?: string
  /** A name to type first, for what reaches many people or can't be remade. */
  typeToConfirm?: string
}

/** Asks before something that can't be taken back. */
export function ConfirmDialog(props: Props) {
  const { trigger, title, keep, confirm, tone = 'danger', width = '30rem', typeToConfirm, state, children } = props
  const safe = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useDialogOpen(props.open, props.onOpenChange, state)
  const typed = useTyped(typeToConfirm)
  const change = (next: boolean) => {
    typed.forget()
    setOpen(next)
  }
  const run = async () => {
    await props.onConfirm?.()
    change(false)
  }
  return (
    <Dialog
      alert
      trigger={trigger}
      open={open}
      onOpenChange={change}
      title={title}
      width={width}
      initialFocus={safe}
      action={props.action ?? run}
      onSubmit={typed.check}
      foot={
        <>
          <DialogClose ref={safe}>{keep}</DialogClose>
          <SubmitButton tone={tone}>{confirm}</SubmitButton>
        </>
      }
    >
      {children}
      {typed.field}
    </Dialog>
  )
}

function useTyped(wanted?: string) {
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState(false)
  const check = (event: FormEvent) => {
    const matches = !wanted || input.current?.value.trim() === wanted
    setWrong(!matches)
    if (matches) return
    event.preventDefault()
    input.current?.focus()
  }
  const field = wanted ? (
    <Field
      id="type-to-confirm"
      className="mt-4"
      label={
        <>
          Type <span className="font-semibold">{wanted}</span> to go on
        </>
      }
      error={wrong ? `That is not “${wanted}” yet.` : undefined}
    >
      <Input ref={input} autoComplete="off" spellCheck={false} />
    </Field>
  ) : null
  return { check, field, forget: () => setWrong(false) }
}

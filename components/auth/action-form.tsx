'use client'

import { type ReactNode, useActionState } from 'react'
import { FormNotice } from '@/components/ui/form-notice'
import { type FormState, idle } from '@/lib/platform/form'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  className?: string
  children: ReactNode
}

/** A form of one button: hidden fields and a deed. Says why where it was refused. */
export function ActionForm({ action, className, children }: Props) {
  const [state, run] = useActionState(action, idle)
  return (
    <form action={run} className={className}>
      <FormNotice state={state} />
      {children}
    </form>
  )
}

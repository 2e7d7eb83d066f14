'use client'

import { type ReactNode, useActionState } from 'react'
import { type FormState, idle } from '@/lib/platform/form'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
  className?: string
  children: ReactNode
}

/** A form of hidden values and a button; what the action refuses stands below it. Works without script. */
export function ActionForm({ action, hidden, className, children }: Props) {
  const [state, formAction] = useActionState(action, idle)
  return (
    <form action={formAction} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {state.formError ? (
        <p role="alert" className="text-danger-text">
          {state.formError}
        </p>
      ) : null}
    </form>
  )
}

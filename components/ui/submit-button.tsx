'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'
import { Spinner } from './spinner'

type Props = ButtonProps & { pendingLabel?: string }

/** Submits its form. While the form is under way a second press does nothing; it is never disabled for what was typed. */
export function SubmitButton({ children, tone = 'primary', pendingLabel = 'Working', onClick, ...rest }: Props) {
  const { pending } = useFormStatus()
  return (
    <Button
      type="submit"
      tone={tone}
      aria-disabled={pending || undefined}
      onClick={event => {
        if (pending) event.preventDefault()
        else onClick?.(event)
      }}
      {...rest}
    >
      {pending ? <Spinner className="-ms-1" /> : null}
      {children}
      <span role="status" className="sr-only">
        {pending ? pendingLabel : ''}
      </span>
    </Button>
  )
}

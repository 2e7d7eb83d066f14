'use client'

import { useId } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'
import { useOff } from './off'
import { Spinner } from './spinner'

type Props = ButtonProps & { pendingLabel?: string }

/**
 * Submits its form. While the form is under way a second press does nothing; it is never disabled for what was typed. Inside of `Off` it does
 * nothing at all and says why, to whoever comes near it.
 */
export function SubmitButton(props: Props) {
  const why = useOff()
  return why === null ? <Submit {...props} /> : <OffButton {...props} why={why} />
}

function Submit({ children, tone = 'primary', pendingLabel = 'Working', onClick, ...rest }: Props) {
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

function OffButton({
  children,
  tone = 'primary',
  pendingLabel: _,
  onClick: __,
  why,
  ...rest
}: Props & { why: string }) {
  const id = useId()
  return (
    <span className="group/off relative inline-flex [&>button]:flex-1">
      <Button
        type="submit"
        tone={tone}
        {...rest}
        aria-disabled
        aria-describedby={id}
        onClick={event => event.preventDefault()}
      >
        {children}
      </Button>
      <span
        id={id}
        data-off=""
        role="tooltip"
        className="pointer-events-none invisible absolute bottom-full end-0 z-20 mb-2 w-max max-w-64 rounded-md bg-ink px-3 py-2 text-start text-canvas text-xs opacity-0 group-focus-within/off:visible group-focus-within/off:opacity-100 group-hover/off:visible group-hover/off:opacity-100"
      >
        {why}
      </span>
    </span>
  )
}

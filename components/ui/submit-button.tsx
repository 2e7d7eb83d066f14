'use client'

import { useId } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'
import { Hint, hinted } from './hint'
import { useOff } from './off'
import { Spinner } from './spinner'

type Props = ButtonProps & { pendingLabel?: string }

/**
 * Submits its form. While the form is under way a second press does nothing; it is never disabled for what was typed. Inside of `Off` it does
 * nothing at all and says why, to whoever comes near it.
 */
export function SubmitButton(props: Props) {
  const off = useOff()
  return off === null ? <Submit {...props} /> : <OffButton {...props} off={off} />
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
  off,
  ...rest
}: Props & { off: NonNullable<ReturnType<typeof useOff>> }) {
  const id = useId()
  return (
    <>
      <Button
        type="submit"
        tone={tone}
        {...rest}
        {...hinted(id)}
        aria-disabled
        onClick={event => event.preventDefault()}
      >
        {children}
      </Button>
      <Hint id={id} text={off.why} lang={off.lang} />
    </>
  )
}

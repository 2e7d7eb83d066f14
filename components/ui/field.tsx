import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { type ComponentProps, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react'

type Wired = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }
type Child = ReactElement<{ id?: string }> | ((wired: Wired) => ReactNode)

const wire = (id: string, hint: ReactNode, error: ReactNode): Wired => ({
  id,
  'aria-describedby': clsx(error && `${id}-error`, hint && `${id}-hint`) || undefined,
  'aria-invalid': error ? true : undefined,
})

function Messages({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }) {
  return (
    <>
      {error ? (
        <p id={`${id}-error`} className="text-danger-text">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-muted">
          {hint}
        </p>
      ) : null}
    </>
  )
}

type FieldProps = {
  /** A prefix and the control's name: the list of errors links to it. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Says "optional" beside the label; pass the word in the reader's language on learners' pages. */
  optional?: boolean | string
  className?: string
  children: Child
}

/** Label, control, error and hint, tied together in plain HTML. */
export function Field({ id, label, hint, error, optional, className, children }: FieldProps) {
  const wired = wire(id, hint, error)
  return (
    <div className={clsx('grid min-w-0 content-start gap-1.5', className)}>
      <label htmlFor={id} className="w-fit font-medium">
        {label}
        {optional ? (
          <span className="ms-1 font-normal text-muted"> {optional === true ? 'optional' : optional}</span>
        ) : null}
      </label>
      {isValidElement(children) ? cloneElement(children, wired) : (children as (wired: Wired) => ReactNode)(wired)}
      <Messages id={id} hint={hint} error={error} />
    </div>
  )
}

type FieldSetProps = {
  id: string
  legend: ReactNode
  hint?: ReactNode
  error?: ReactNode
  className?: string
  children: ReactNode
}

/** A group of radio buttons or checkboxes under one question. */
export function FieldSet({ id, legend, hint, error, className, children }: FieldSetProps) {
  return (
    <fieldset
      {...wire(id, hint, error)}
      tabIndex={error ? -1 : undefined}
      className={clsx('grid min-w-0 gap-1.5', className)}
    >
      <legend className="mb-1.5 font-medium">{legend}</legend>
      {children}
      <Messages id={id} hint={hint} error={error} />
    </fieldset>
  )
}

const sizes = { sm: 'h-8', md: 'h-9', lg: 'h-11' }
type Size = { size?: keyof typeof sizes }

/** The look of a text control without its height. */
export const inputClass =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-sm text-ink [&[readonly]]:bg-sunken aria-invalid:border-danger aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)] max-sm:text-base'

export function Input({ size = 'md', className, ...rest }: Omit<ComponentProps<'input'>, 'size'> & Size) {
  return <input className={clsx(inputClass, sizes[size], className)} {...rest} />
}

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea rows={rows} className={clsx(inputClass, 'field-sizing-content min-h-20 py-2', className)} {...rest} />
  )
}

/** React does not put a select back to a new `defaultValue` after an action, hence the key. */
export function NativeSelect({ size = 'md', className, ...rest }: Omit<ComponentProps<'select'>, 'size'> & Size) {
  return (
    <span className={clsx('relative grid min-w-0', className)}>
      <select
        key={String(rest.defaultValue)}
        className={clsx(
          'w-full min-w-0 appearance-none truncate rounded-md border border-line-strong bg-surface ps-3 pe-9 text-sm text-ink',
          'aria-invalid:border-danger aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)] max-sm:text-base',
          sizes[size],
        )}
        {...rest}
      />
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-muted" />
    </span>
  )
}

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type Native = Omit<ComponentProps<'input'>, 'type' | 'size' | 'children'>
type Choice = Native & { children?: ReactNode; hint?: ReactNode; label?: string }

/* The input itself is 24 px wide, a target big enough; what is drawn inside it is 16 px. */
const box = clsx(
  'relative -m-1 grid size-6 shrink-0 appearance-none place-items-center outline-none forced-colors:appearance-auto',
  "before:col-start-1 before:row-start-1 before:size-4 before:border before:border-line-strong before:bg-surface before:content-['']",
  'checked:before:border-accent checked:before:bg-accent indeterminate:before:border-accent indeterminate:before:bg-accent',
  'focus-visible:before:outline-2 focus-visible:before:outline-offset-2 focus-visible:before:outline-accent aria-invalid:before:border-danger',
  "after:col-start-1 after:row-start-1 after:z-1 after:scale-0 after:bg-accent-ink after:content-['']",
  'checked:after:scale-100 disabled:opacity-50',
)
const checkboxClass = clsx(
  box,
  'before:rounded-sm after:size-2.5 after:[clip-path:polygon(14%_44%,0_60%,42%_92%,100%_22%,84%_8%,39%_65%)]',
  'indeterminate:after:h-0.5 indeterminate:after:scale-100 indeterminate:after:[clip-path:none]',
)
const radioClass = clsx(
  box,
  'before:rounded-full indeterminate:before:border-line-strong indeterminate:before:bg-surface after:size-1.5 after:rounded-full',
)

function Words({ children, hint, strong }: { children: ReactNode; hint?: ReactNode; strong?: boolean }) {
  return (
    <span className="grid min-w-0 content-start">
      <span className={clsx(strong && 'font-medium')}>{children}</span>
      {hint ? <span className="text-muted">{hint}</span> : null}
    </span>
  )
}

/** With children a box and its words; without them a bare box that needs `label`. */
export function Checkbox({ children, hint, label, className, ...rest }: Choice) {
  if (!children)
    return <input type="checkbox" aria-label={label} className={clsx(checkboxClass, className)} {...rest} />
  return (
    <label className={clsx('flex w-fit gap-2', className)}>
      <span className="mt-0.5 flex h-4 items-center">
        <input type="checkbox" className={checkboxClass} {...rest} />
      </span>
      <Words hint={hint}>{children}</Words>
    </label>
  )
}

export function RadioCard({ children, hint, label, className, ...rest }: Choice) {
  return (
    <label
      className={clsx(
        'flex gap-3 rounded-md border border-line-strong/55 p-3 hover:border-line-strong',
        'has-checked:border-accent has-checked:bg-accent-soft/50 has-checked:shadow-[inset_0_0_0_1px_var(--accent)]',
        className,
      )}
    >
      <span className="mt-0.5 flex h-4 items-center">
        <input type="radio" aria-label={label} className={radioClass} {...rest} />
      </span>
      <Words hint={hint} strong>
        {children}
      </Words>
    </label>
  )
}

const switchClass = clsx(
  'relative inline-flex h-6 w-9 shrink-0 appearance-none items-center outline-none forced-colors:appearance-auto',
  "before:absolute before:inset-x-0 before:inset-y-0.5 before:rounded-full before:bg-line-strong before:content-[''] checked:before:bg-accent",
  'focus-visible:before:outline-2 focus-visible:before:outline-offset-2 focus-visible:before:outline-accent',
  "after:absolute after:start-0.5 after:size-4 after:rounded-full after:bg-surface after:content-[''] checked:after:start-4.5",
  'after:transition-[inset-inline-start] after:duration-100',
)

/** A native checkbox says by itself whether it is on; only its role is changed. */
const announced = { role: 'switch' }

/** On or off at once; a checkbox for the form and for readers without script. */
export function Switch({ children, hint, label, className, ...rest }: Choice) {
  if (!children) {
    return (
      <input type="checkbox" {...announced} aria-label={label} className={clsx(switchClass, className)} {...rest} />
    )
  }
  return (
    <label className={clsx('flex items-start justify-between gap-4', className)}>
      <Words hint={hint} strong>
        {children}
      </Words>
      <input type="checkbox" {...announced} className={switchClass} {...rest} />
    </label>
  )
}

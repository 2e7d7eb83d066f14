import { clsx } from 'clsx'
import type { ChangeEventHandler, ReactNode } from 'react'

const heights = { sm: 'h-7', md: 'h-8', lg: 'h-11' }
type Props = {
  name: string
  legend: string
  items: { value: string; label: ReactNode }[]
  defaultValue?: string
  value?: string
  onChange?: ChangeEventHandler<HTMLInputElement>
  size?: keyof typeof heights
  /** Shows the question above; otherwise only screen readers get it. */
  showLegend?: boolean
  id?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** One of a few: a radio group drawn as one strip. */
export function Segmented({
  name,
  legend,
  items,
  defaultValue,
  value,
  onChange,
  size = 'md',
  showLegend,
  ...wired
}: Props) {
  return (
    <fieldset {...wired} className="min-w-0">
      <legend className={showLegend ? 'mb-1.5 font-medium' : 'sr-only'}>{legend}</legend>
      <div className="flex w-fit max-w-full flex-wrap rounded-md bg-sunken p-0.5 shadow-[inset_0_0_0_1px_var(--line)]">
        {items.map(item => (
          <label
            key={item.value}
            className={clsx(
              'relative flex items-center gap-1.5 whitespace-nowrap rounded-[4px] px-3 text-muted hover:text-ink',
              'has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-raised',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              heights[size],
            )}
          >
            <input
              type="radio"
              name={name}
              value={item.value}
              defaultChecked={value === undefined ? item.value === defaultValue : undefined}
              checked={value === undefined ? undefined : item.value === value}
              onChange={onChange}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            {item.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

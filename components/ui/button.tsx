import { cva, type VariantProps } from 'class-variance-authority'
import Link from 'next/link'
import type { ComponentProps } from 'react'

/** The classes of a button, for plain links too (`/m/`, `/u/`, downloads). */
export const button = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md text-sm font-medium transition-[background-color,border-color,opacity] duration-100 aria-disabled:cursor-default aria-disabled:opacity-50',
  {
    variants: {
      tone: {
        primary:
          'bg-accent text-accent-ink shadow-[inset_0_1px_0_oklch(1_0_0/.14)] hover:bg-[color-mix(in_oklab,var(--accent)_90%,var(--ink))]',
        plain:
          'border border-line-strong/55 bg-surface text-ink shadow-[0_1px_1px_oklch(0_0_0/.04)] hover:border-line-strong hover:bg-sunken',
        danger: 'bg-danger text-danger-ink hover:bg-[color-mix(in_oklab,var(--danger)_90%,var(--ink))]',
        'danger-plain': 'border border-danger/50 bg-surface text-danger-text hover:border-danger hover:bg-danger-soft',
        ghost: 'text-ink hover:bg-[color-mix(in_oklab,var(--ink)_6%,transparent)]',
        quiet: 'text-muted hover:bg-[color-mix(in_oklab,var(--ink)_6%,transparent)] hover:text-ink',
      },
      size: {
        sm: 'h-8 px-2',
        md: 'h-9 px-3',
        lg: 'h-11 px-4',
        icon: 'size-9',
        'icon-sm': 'size-7',
        'icon-lg': 'size-11',
      },
    },
    defaultVariants: { tone: 'plain', size: 'md' },
  },
)

type ButtonVariants = VariantProps<typeof button>
export type ButtonProps = ComponentProps<'button'> & ButtonVariants

export function Button({ tone, size, className, ...rest }: ButtonProps) {
  return <button type="button" className={button({ tone, size, className })} {...rest} />
}

export function LinkButton({ tone, size, className, ...rest }: ComponentProps<typeof Link> & ButtonVariants) {
  return <Link className={button({ tone, size, className })} {...rest} />
}

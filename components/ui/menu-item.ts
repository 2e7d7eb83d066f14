import { clsx } from 'clsx'

/** The look of a link or button in a menu. */
export function menuItem(tone?: 'danger'): string {
  return clsx(
    'flex min-h-8 w-full cursor-pointer select-none items-center gap-2 rounded-md px-2 text-start',
    tone === 'danger'
      ? 'text-danger-text hover:bg-danger-soft'
      : 'hover:bg-[color-mix(in_oklab,var(--ink)_6%,transparent)]',
  )
}

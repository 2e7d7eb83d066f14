import { clsx } from 'clsx'

/** Turns inside a pressed button; nothing is seen of it in the first 200 ms. */
export function Spinner({ className }: { className?: string }) {
  return (
    <span aria-hidden className={clsx('animate-appear', className)}>
      <span className="block size-4 animate-spin rounded-full border-2 border-current border-e-transparent" />
    </span>
  )
}

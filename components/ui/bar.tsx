import { clsx } from 'clsx'

/** Progress from 0 to 100. */
export function Bar({
  value,
  label,
  className,
  tone = 'bg-accent',
}: {
  value: number
  label: string
  className?: string
  tone?: string
}) {
  const shown = Math.round(Math.min(100, Math.max(0, value)))
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={shown}
      aria-valuemin={0}
      aria-valuemax={100}
      className={clsx('h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <div className={clsx('h-full rounded-full', tone)} style={{ width: `${shown}%` }} />
    </div>
  )
}

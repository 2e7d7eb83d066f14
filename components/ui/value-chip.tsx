import { clsx } from 'clsx'

/** A custom value inside a message: shown as one piece, never as loose braces. */
export function ValueChip({ children, bad }: { children: string; bad?: boolean }) {
  return (
    <code
      className={clsx(
        'inline-flex h-6 items-center whitespace-nowrap rounded-sm px-1.5 align-middle font-mono text-xs',
        bad
          ? 'bg-danger-soft text-danger-text shadow-[inset_0_0_0_1px_var(--danger)]'
          : 'bg-accent-soft text-accent-text',
      )}
    >
      {`{{${children}}}`}
    </code>
  )
}

import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type Props = { id: string; text: string; side?: 'above' | 'below'; children: ReactNode }

/**
 * Says more about the control in it (which takes `id` as its `aria-describedby`), to whoever points at it or has it in focus; works without
 * script, and where there is only a finger.
 */
export function Hint({ id, text, side = 'above', children }: Props) {
  return (
    <span className="group/hint relative inline-flex [&>button]:flex-1">
      {children}
      <span
        id={id}
        role="tooltip"
        className={clsx(
          'pointer-events-none invisible absolute end-0 z-20 w-max max-w-64 rounded-md bg-ink px-3 py-2 text-start text-canvas text-xs',
          'opacity-0 transition-opacity duration-100 group-focus-within/hint:visible group-focus-within/hint:opacity-100 group-hover/hint:visible group-hover/hint:opacity-100',
          side === 'above' ? 'bottom-full mb-2' : 'top-full mt-2',
        )}
      >
        {text}
      </span>
    </span>
  )
}

import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'

type Props = { id: string; text: string; side?: 'above' | 'below'; children: ReactNode }

/**
 * Says more about the control in it (which takes `id` as its `aria-describedby`), to whoever points at it or has it in focus; works without
 * script. Beside the control where the browser can place it so that it fits, else at the window's foot.
 */
export function Hint({ id, text, side = 'above', children }: Props) {
  const anchor = `--hint-${useId().replaceAll(/\W/g, '')}`
  return (
    <span className="group/hint inline-flex [&>button]:flex-1" style={{ anchorName: anchor }}>
      {children}
      <span
        id={id}
        role="tooltip"
        style={{ positionAnchor: anchor }}
        className={clsx(
          'pointer-events-none invisible fixed inset-x-4 bottom-20 z-40 mx-auto w-fit max-w-64 rounded-md bg-ink px-3 py-2 text-start text-canvas text-xs',
          'opacity-0 transition-opacity duration-100 group-focus-within/hint:visible group-focus-within/hint:opacity-100 group-hover/hint:visible group-hover/hint:opacity-100',
          'supports-[anchor-name:--a]:inset-auto supports-[anchor-name:--a]:m-0 supports-[anchor-name:--a]:my-2',
          'supports-[anchor-name:--a]:[position-try-fallbacks:flip-inline,flip-block,flip-block_flip-inline]',
          side === 'above'
            ? 'supports-[anchor-name:--a]:[position-area:block-start_span-inline-start]'
            : 'supports-[anchor-name:--a]:[position-area:block-end_span-inline-start]',
        )}
      >
        {text}
      </span>
    </span>
  )
}

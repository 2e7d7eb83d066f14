import { clsx } from 'clsx'
import type { CSSProperties } from 'react'

const anchorOf = (id: string) => `--hint-${id.replaceAll(/\W/g, '')}`

/** What the button before a `Hint` needs. */
export function hinted(id: string): { 'aria-describedby': string; style: CSSProperties } {
  return { 'aria-describedby': id, style: { anchorName: anchorOf(id) } }
}

type Props = { id: string; text: string; lang?: string | undefined; side?: 'above' | 'below' }

/**
 * Says more about the button right before it (which takes `hinted(id)`), to whoever points at it or has it in focus; works without script.
 * Beside the button where the browser can place it so that it fits, else at the window's foot.
 */
export function Hint({ id, text, lang, side = 'above' }: Props) {
  return (
    <span
      id={id}
      role="tooltip"
      lang={lang}
      style={{ positionAnchor: anchorOf(id) }}
      className={clsx(
        'pointer-events-none invisible fixed inset-x-4 bottom-20 z-40 mx-auto w-fit max-w-64 rounded-md bg-ink px-3 py-2 text-start text-canvas text-xs',
        'opacity-0 transition-opacity duration-100 [button:focus+&]:visible [button:focus+&]:opacity-100 [button:hover+&]:visible [button:hover+&]:opacity-100',
        'supports-[anchor-name:--a]:inset-auto supports-[anchor-name:--a]:m-0 supports-[anchor-name:--a]:my-2',
        'supports-[anchor-name:--a]:[position-try-fallbacks:flip-inline,flip-block,flip-block_flip-inline]',
        side === 'above'
          ? 'supports-[anchor-name:--a]:[position-area:block-start_span-inline-start]'
          : 'supports-[anchor-name:--a]:[position-area:block-end_span-inline-start]',
      )}
    >
      {text}
    </span>
  )
}

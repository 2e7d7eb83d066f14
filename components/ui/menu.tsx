'use client'

import { Ellipsis } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button'

/** Which item a key goes to from the one that has the focus; undefined for other keys. */
function nextOf(items: HTMLElement[], key: string): HTMLElement | undefined {
  const here = items.indexOf(document.activeElement as HTMLElement)
  if (key === 'ArrowDown') return items[(here + 1) % items.length]
  if (key === 'ArrowUp') return items.at(here <= 0 ? -1 : here - 1)
  if (key === 'Home') return items[0]
  return key === 'End' ? items.at(-1) : undefined
}

type Props = {
  /** Names the button, which shows three dots. */
  label: string
  /** Links and buttons that look as `menuItem` says. */
  children: ReactNode
}

/** What is done less often, behind one button. A popover of the browser's own, so that it opens without script; with it the arrow keys move. */
export function Menu({ label, children }: Props) {
  const id = useId()
  const anchor = `--menu-${id.replaceAll(/\W/g, '')}`
  const list = useRef<HTMLElement>(null)
  const items = () => Array.from(list.current?.querySelectorAll<HTMLElement>('a, button') ?? [])
  useEffect(() => {
    // Whenever the popover opens, the browser takes the focus there.
    const first = list.current?.querySelector<HTMLElement>('a, button')
    if (first) first.autofocus = true
  }, [])
  const move = (event: KeyboardEvent) => {
    const next = nextOf(items(), event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) list.current?.hidePopover()
  }
  return (
    <>
      <Button
        size="icon"
        aria-label={label}
        popoverTarget={id}
        style={{ anchorName: anchor }}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.current?.togglePopover(true)
        }}
      >
        <Ellipsis aria-hidden className="size-4" />
      </Button>
      <section
        ref={list}
        id={id}
        popover="auto"
        aria-label={label}
        style={{ positionAnchor: anchor }}
        onKeyDown={move}
        onBlur={leave}
        onClick={() => list.current?.hidePopover()}
        className="max-h-[80dvh] min-w-48 overflow-y-auto rounded-xl bg-surface p-1 text-ink shadow-overlay supports-[anchor-name:--a]:inset-auto supports-[anchor-name:--a]:m-0 supports-[anchor-name:--a]:my-1 supports-[anchor-name:--a]:[position-area:block-end_span-inline-start] supports-[anchor-name:--a]:[position-try-fallbacks:flip-block,flip-inline,flip-block_flip-inline]"
      >
        {children}
      </section>
    </>
  )
}

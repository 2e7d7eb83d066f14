'use client'

import { useEffect } from 'react'

const typing = 'input, textarea, select, [contenteditable], [role=slider]'

/** `n` and `p` follow the links marked `data-key`, where they are switched on; the outline shows the current lesson. Draws nothing. */
export function LessonKeys({ on }: { on: boolean }) {
  useEffect(() => {
    const current = document.querySelector<HTMLElement>('#outline [aria-current=page]')
    const list = document.getElementById('outline')
    if (current && list) list.scrollTop = Math.max(0, current.offsetTop - list.clientHeight / 2)
    if (!on) return
    const follow = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.repeat
      if (!plain || !/^[np]$/.test(event.key)) return
      if (event.target instanceof Element && event.target.closest(typing)) return
      document.querySelector<HTMLElement>(`[data-key=${event.key}]`)?.click()
    }
    addEventListener('keydown', follow)
    return () => removeEventListener('keydown', follow)
  }, [on])
  return null
}

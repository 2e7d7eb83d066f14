'use client'

import { useEffect } from 'react'

/**
 * Ties the transcript and "Start over" to the player: their links (`data-seek`, seconds) move it instead of loading the page again, and the
 * line that is being said is marked. Draws nothing.
 */
export function Follower({ mediaId }: { mediaId: string }) {
  useEffect(() => {
    const media = document.getElementById(mediaId)
    if (!(media instanceof HTMLMediaElement)) return
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-seek]')]
    const lines = links.filter(link => link.dataset.line !== undefined)
    const stop = new AbortController()
    const { signal } = stop
    for (const link of links) {
      const seek = (event: MouseEvent) => {
        event.preventDefault()
        media.currentTime = Number(link.dataset.seek)
        media.play().catch(() => undefined)
      }
      link.addEventListener('click', seek, { signal })
    }
    const mark = () => {
      const said = lines.findLast(line => Number(line.dataset.seek) <= media.currentTime + 0.1)
      for (const line of lines) {
        if (line === said) line.setAttribute('aria-current', 'true')
        else line.removeAttribute('aria-current')
      }
    }
    media.addEventListener('timeupdate', mark, { signal })
    return () => stop.abort()
  }, [mediaId])
  return null
}

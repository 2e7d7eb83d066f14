'use client'

import { useEffect } from 'react'

type Props = { beacon: string; lessonId: string; mediaId: string }
type Report = { lesson: string; position?: number; duration?: number }

const EVERY_MS = 10_000

/**
 * Says that a person is in this lesson, and how far its film or recording is: every 10 s, on pause and on leaving. Nothing is said before
 * somebody has touched the page. Draws nothing.
 */
export function Keeper({ beacon, lessonId, mediaId }: Props) {
  useEffect(() => {
    const stop = new AbortController()
    const on = (target: EventTarget, name: string, act: () => void) =>
      target.addEventListener(name, act, { signal: stop.signal })
    const media = document.getElementById(mediaId)
    const say = reporter(beacon, lessonId, media instanceof HTMLMediaElement ? media : null)
    for (const name of ['pointerup', 'keyup']) on(window, name, say.present)
    on(window, 'pagehide', say.position)
    on(document, 'visibilitychange', () => document.visibilityState === 'hidden' && say.position())
    if (media) for (const name of ['pause', 'ended', 'seeked']) on(media, name, say.position)
    const timer = setInterval(say.position, EVERY_MS)
    say.present()
    return () => {
      clearInterval(timer)
      stop.abort()
      say.position()
    }
  }, [beacon, lessonId, mediaId])
  return null
}

function reporter(beacon: string, lesson: string, media: HTMLMediaElement | null) {
  const begun = media ? Math.round(media.currentTime) : 0
  let told = false
  let last: number | null = null
  const send = (report: Report) => {
    if (!navigator.userActivation?.hasBeenActive) return
    told = true
    const headers = { 'Content-Type': 'application/json' }
    fetch(beacon, { method: 'POST', headers, body: JSON.stringify(report), keepalive: true }).catch(() => undefined)
  }
  return {
    present: () => {
      if (!told) send({ lesson })
    },
    position: () => {
      if (!media || media.readyState === 0) return
      const position = Math.round(media.currentTime)
      if (position === (last ?? begun)) return
      last = position
      const { duration } = media
      send({ lesson, position, ...(Number.isFinite(duration) ? { duration: Math.round(duration) } : {}) })
    },
  }
}

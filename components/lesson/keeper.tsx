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
    const on = (target: EventTarget, names: string[], act: () => void) => {
      for (const name of names) target.addEventListener(name, act, { signal: stop.signal })
    }
    const found = document.getElementById(mediaId)
    const media = found instanceof HTMLMediaElement ? found : null
    const { present, position } = reporter(beacon, lessonId, media)
    on(window, ['pointerup', 'keyup'], () => present(() => reload(media)))
    on(window, ['pagehide'], position)
    on(document, ['visibilitychange'], () => document.visibilityState === 'hidden' && position())
    if (media) on(media, ['pause', 'ended', 'seeked'], position)
    const timer = setInterval(position, EVERY_MS)
    present(() => undefined)
    return () => {
      clearInterval(timer)
      stop.abort()
      position()
    }
  }, [beacon, lessonId, mediaId])
  return null
}

/** A page left untouched for long gets no file before a person has shown up: what failed meanwhile is asked for again. */
function reload(media: HTMLMediaElement | null) {
  if (media?.error) media.load()
}

function reporter(beacon: string, lesson: string, media: HTMLMediaElement | null) {
  const begun = media ? Math.round(media.currentTime) : 0
  let told = false
  let last = begun
  const send = async (report: Report) => {
    const headers = { 'Content-Type': 'application/json' }
    await fetch(beacon, { method: 'POST', headers, body: JSON.stringify(report), keepalive: true })
  }
  const touched = () => navigator.userActivation?.hasBeenActive === true
  return {
    present: (then: () => void) => {
      if (told || !touched()) return
      told = true
      send({ lesson }).then(then, () => undefined)
    },
    position: () => {
      if (!media || media.readyState === 0 || !touched()) return
      const position = Math.round(media.currentTime)
      if (position === last) return
      last = position
      const { duration } = media
      const length = Number.isFinite(duration) ? { duration: Math.round(duration) } : {}
      send({ lesson, position, ...length }).catch(() => undefined)
    },
  }
}

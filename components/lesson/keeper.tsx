'use client'

import { useEffect } from 'react'
import { forgetPlace, notePlace, placeOfTab } from './tab-place'

type Props = { beacon: string; lessonId: string; mediaId: string }
type Report = { lesson: string; position?: number; duration?: number }

const EVERY_MS = 5000

/**
 * Says that a person is in this lesson, and how far its film or recording is: every 5 s, when it goes on or pauses, and on leaving. Nothing
 * is said before somebody has touched the page. A page that is loaded again goes on where the last report was. Draws nothing.
 */
export function Keeper({ beacon, lessonId, mediaId }: Props) {
  useEffect(() => {
    const stop = new AbortController()
    const on = (target: EventTarget, names: string[], act: () => void) => {
      for (const name of names) target.addEventListener(name, act, { signal: stop.signal })
    }
    const found = document.getElementById(mediaId)
    const media = found instanceof HTMLMediaElement ? found : null
    if (media) resume(media, lessonId, stop.signal)
    const { present, position } = reporter(beacon, lessonId, media)
    on(window, ['pointerup', 'keyup'], () => present(() => reload(media)))
    on(window, ['pagehide'], position)
    on(document, ['visibilitychange'], () => document.visibilityState === 'hidden' && position())
    if (media) on(media, ['play', 'pause', 'ended', 'seeked'], position)
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

/** The tab's own storage; undefined where the browser forbids it. */
function tabStore(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}

/** Goes where this tab was, unless the address says where. */
function resume(media: HTMLMediaElement, lessonId: string, signal: AbortSignal) {
  const store = tabStore()
  const place = store && placeOfTab(store, lessonId, Date.now())
  if (place === null || place === undefined || new URLSearchParams(window.location.search).has('t')) return
  const go = () => {
    media.currentTime = place
  }
  if (media.readyState > 0) go()
  else media.addEventListener('loadedmetadata', go, { once: true, signal })
}

/** A page left untouched for long gets no file before a person has shown up: what failed meanwhile is asked for again. */
function reload(media: HTMLMediaElement | null) {
  if (media?.error) media.load()
}

function reporter(beacon: string, lesson: string, media: HTMLMediaElement | null) {
  const store = tabStore()
  const begun = media ? Math.round(media.currentTime) : 0
  let told = false
  let last = begun
  const send = async (report: Report) => {
    const headers = { 'Content-Type': 'application/json' }
    return fetch(beacon, { method: 'POST', headers, body: JSON.stringify(report), keepalive: true })
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
      const duration = Number.isFinite(media.duration) ? Math.round(media.duration) : null
      if (store) notePlace(store, lesson, { position, duration }, Date.now())
      send({ lesson, position, ...(duration === null ? {} : { duration }) }).then(
        answer => store && answer.ok && forgetPlace(store, lesson, position),
        () => undefined,
      )
    },
  }
}

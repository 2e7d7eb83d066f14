'use client'

import { useEffect } from 'react'

/** Says once that a person is here, as soon as one has touched the page; a scanner never does. Draws nothing. */
export function Presence({ beacon }: { beacon: string }) {
  useEffect(() => {
    const told = new AbortController()
    const tell = () => {
      if (!navigator.userActivation?.hasBeenActive) return
      told.abort()
      const headers = { 'Content-Type': 'application/json' }
      fetch(beacon, { method: 'POST', headers, body: '{}', keepalive: true }).catch(() => undefined)
    }
    for (const event of ['pointerup', 'keyup']) addEventListener(event, tell, { signal: told.signal })
    tell()
    return () => told.abort()
  }, [beacon])
  return null
}

'use client'

import { useEffect, useRef, useState } from 'react'
import { mayHoldLink } from '@/lib/magic-links/pasted'

const PAUSE_MS = 120

/** What the server finds at `address` for the words typed; `first` without any, or for a link, which may stand in no address. A slower, older answer never wins. */
export function useFound<T>(address: string | null, first: T[]) {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState(first)
  const [failed, setFailed] = useState(false)
  const start = useRef(first)
  useEffect(() => {
    const words = query.trim()
    setFailed(false)
    if (!address || !words || mayHoldLink(words)) {
      setFound(start.current)
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await ask<T>(`${address}?q=${encodeURIComponent(words)}`, abort.signal)
      if (abort.signal.aborted) return
      setFailed(!answer)
      setFound(answer ?? [])
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [address, query])
  return { query, setQuery, found, failed }
}

async function ask<T>(url: string, signal: AbortSignal): Promise<T[] | null> {
  try {
    const response = await fetch(url, { signal, redirect: 'error' })
    return response.ok ? ((await response.json()) as { found: T[] }).found : null
  } catch {
    // Aborted by the next letter, offline, or signed out meanwhile: the caller tells them apart.
    return null
  }
}

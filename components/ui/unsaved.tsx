'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { Button } from './button'
import { CardFoot } from './card'
import { ConfirmDialog } from './confirm-dialog'
import { loadDialog } from './dialog'
import { SubmitButton } from './submit-button'
import { changed, type Snapshot, snapshot } from './unsaved-fields'

type Unsaved = { count: number; names: string[]; discard: () => void }

/**
 * Which fields of a form differ from what was there at first, or at the last save.
 * `savedAt` is the time of the last save (`state.at` once its status is ok): a new one makes what the form holds the new start.
 */
export function useUnsaved(form: RefObject<HTMLFormElement | null>, { savedAt }: { savedAt?: number } = {}): Unsaved {
  const before = useRef<Snapshot>(new Map())
  const start = useRef<number | 'never' | undefined>('never')
  const [names, setNames] = useState<string[]>([])

  useEffect(() => {
    const element = form.current
    if (!element) return
    const now = () => snapshot(new FormData(element))
    const look = () => setNames(changed(before.current, now()))
    // A reset is announced before it happens; and a render before React has heard of what is typed gives a controlled field its old value back.
    const later = () => setTimeout(look)
    const events = ['input', 'change', 'reset']
    for (const event of events) element.addEventListener(event, later)
    return () => {
      for (const event of events) element.removeEventListener(event, later)
    }
  }, [form])

  useEffect(() => {
    if (!form.current || start.current === savedAt) return
    start.current = savedAt
    before.current = snapshot(new FormData(form.current))
    setNames([])
  }, [form, savedAt])

  const discard = useCallback(() => form.current?.reset(), [form])
  return { count: names.length, names, discard }
}

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)

type BarProps = {
  count: number
  names: string[]
  /** Names of fields as the reader sees them. */
  labels?: Record<string, string>
  onDiscard: () => void
  saveLabel?: string
}

/** The foot of a form's card: what is not saved, Discard, Save. */
export function UnsavedBar({ count, names, labels = {}, onDiscard, saveLabel = 'Save changes' }: BarProps) {
  const list = names.map(name => labels[name]).filter(Boolean)
  return (
    <CardFoot>
      <p role="status" className="flex items-center gap-2">
        {count ? <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-caution" /> : null}
        {count ? `${changes(count)} not saved${list.length ? `: ${list.join(', ')}` : ''}` : ''}
      </p>
      <div className="flex gap-2">
        {count ? (
          <Button tone="quiet" onClick={onDiscard}>
            Discard
          </Button>
        ) : null}
        <SubmitButton pendingLabel="Saving">{saveLabel}</SubmitButton>
      </div>
    </CardFoot>
  )
}

function leavingTo(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!link?.href || !plain || (link.target && link.target !== '_self') || link.hasAttribute('download')) return
  const to = new URL(link.href)
  const here = to.origin === location.origin && to.pathname === location.pathname && to.search === location.search
  return here ? undefined : to.href
}

/** Asks before a form with changes is left: by a link in the page, by closing the tab. */
export function WarnUnsaved({ count }: { count: number }) {
  const router = useRouter()
  const [target, setTarget] = useState<string>()
  const leaving = useRef(false)

  useEffect(() => {
    if (!count) return
    loadDialog()
    const click = (event: MouseEvent) => {
      const to = leavingTo(event)
      if (!to) return
      event.preventDefault()
      event.stopPropagation()
      setTarget(to)
    }
    const unload = (event: BeforeUnloadEvent) => {
      if (!leaving.current) event.preventDefault()
    }
    document.addEventListener('click', click, true)
    addEventListener('beforeunload', unload)
    return () => {
      document.removeEventListener('click', click, true)
      removeEventListener('beforeunload', unload)
    }
  }, [count])

  const leave = () => {
    if (!target) return
    leaving.current = true
    const to = new URL(target)
    if (to.origin === location.origin) router.push(to.pathname + to.search + to.hash)
    else location.assign(target)
  }
  return (
    <ConfirmDialog
      open={target !== undefined}
      onOpenChange={open => {
        if (!open) setTarget(undefined)
      }}
      title="Leave without saving?"
      keep="Stay here"
      confirm="Leave without saving"
      onConfirm={leave}
    >
      <p className="text-muted">{changes(count)} on this page will be lost.</p>
    </ConfirmDialog>
  )
}

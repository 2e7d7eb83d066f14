'use client'

import { usePathname, useRouter } from 'next/navigation'
import { Suspense, useEffect, useRef, useState } from 'react'
import { late } from '@/components/ui/late'
import { mayHoldLink } from '@/lib/magic-links/pasted'
import { type Deed, deedOf, keysCookie } from './keys-rules'
import type { Place } from './places'

const { Part: Palette } = late(() => import('./palette'))
const { Part: KeysDialog } = late(() => import('./keys-dialog'))

const G_LASTS_MS = 1500
const YEAR_SECONDS = 31_536_000

type Props = { places: Place[]; location?: string; singleKeys: boolean; mac: boolean }
type Overlay = 'palette' | 'keys' | null

/** Listens for keys, for presses on `[data-palette]` and for links pasted into a search; what they open is loaded when it is first wanted. */
export function Command({ places, location, singleKeys, mac }: Props) {
  const [overlay, setOverlay] = useState<Overlay>(null)
  const [wanted, setWanted] = useState({ palette: false, keys: false })
  const [single, setSingle] = useState(singleKeys)
  const [pasted, setPasted] = useState('')
  const show = (next: Overlay, link = '') => {
    closePopovers()
    setPasted(link)
    setOverlay(next)
    if (next) setWanted(before => ({ ...before, [next]: true }))
  }
  useKeys(places, single, show)
  useLinksPastedIntoSearch(link => show('palette', link))
  usePopoversClosedOnLeaving()
  const remember = (on: boolean) => {
    setSingle(on)
    const value = on ? `${keysCookie}=; max-age=0` : `${keysCookie}=off; max-age=${YEAR_SECONDS}`
    Reflect.set(document, 'cookie', `${value}; path=/; samesite=lax`)
  }
  return (
    <Suspense fallback={null}>
      {wanted.palette ? (
        <Palette
          open={overlay === 'palette'}
          onOpenChange={open => setOverlay(open ? 'palette' : null)}
          pasted={pasted}
          onKeys={() => show('keys')}
          places={places}
          location={location}
        />
      ) : null}
      {wanted.keys ? (
        <KeysDialog
          open={overlay === 'keys'}
          onOpenChange={open => setOverlay(open ? 'keys' : null)}
          places={places}
          single={single}
          onSingle={remember}
          mac={mac}
        />
      ) : null}
    </Suspense>
  )
}

function useKeys(places: Place[], single: boolean, show: (overlay: Overlay) => void) {
  const router = useRouter()
  const gAt = useRef(0)
  const act = (deed: NonNullable<Deed>) => {
    if (deed.do === 'go') router.push(deed.href)
    else if (deed.do === 'keys') show('keys')
    else if (deed.do === 'palette' || !focusSearch()) show('palette')
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    const deed = deedOf(pressOf(event), event.timeStamp - gAt.current < G_LASTS_MS, single, places)
    gAt.current = deed?.do === 'wait' ? event.timeStamp : 0
    if (!deed || deed.do === 'wait') return
    event.preventDefault()
    act(deed)
  }
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element
    if (target.closest('[data-palette]')) show('palette')
    else if (target.closest('[popover] :is(a[href], [role=option])')) closePopovers()
  }
  const latest = useRef({ onKey, onClick })
  latest.current = { onKey, onClick }
  useEffect(() => {
    const key = (event: KeyboardEvent) => latest.current.onKey(event)
    const click = (event: MouseEvent) => latest.current.onClick(event)
    document.addEventListener('keydown', key)
    document.addEventListener('click', click)
    return () => {
      document.removeEventListener('keydown', key)
      document.removeEventListener('click', click)
    }
  }, [])
}

/** A search stands in the address, where no link may be: it is taken out of the box before the list's own listeners hear of it. */
function useLinksPastedIntoSearch(look: (link: string) => void) {
  const latest = useRef(look)
  latest.current = look
  useEffect(() => {
    const take = (event: Event) => {
      const { target } = event
      const box = target instanceof HTMLFormElement ? target.querySelector('[data-search]') : target
      if (!(box instanceof HTMLInputElement) || !box.matches('[data-search]') || !mayHoldLink(box.value)) return
      event.stopPropagation()
      event.preventDefault()
      const link = box.value
      box.value = ''
      latest.current(link)
    }
    window.addEventListener('input', take, true)
    window.addEventListener('submit', take, true)
    return () => {
      window.removeEventListener('input', take, true)
      window.removeEventListener('submit', take, true)
    }
  }, [])
}

function pressOf(event: KeyboardEvent) {
  const target = event.target as HTMLElement
  return {
    key: event.key,
    meta: event.metaKey,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    typing: target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'),
    // A toast is a dialog too, which leaves the page as it is.
    overlay: document.querySelector('[role=dialog]:not([aria-modal=false]), [role=alertdialog]') !== null,
  }
}

function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('input[data-search]')
  box?.focus()
  return box !== null
}

function closePopovers() {
  for (const popover of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) popover.hidePopover()
}

/** The layout stays when a link is followed, so nothing else would close the drawer that held it. */
function usePopoversClosedOnLeaving() {
  const path = usePathname()
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) closePopovers()
    before.current = path
  }, [path])
}

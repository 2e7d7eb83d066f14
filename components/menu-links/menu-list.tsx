'use client'

import { lazy, type ReactNode, Suspense, startTransition, useActionState, useEffect, useState } from 'react'
import { useWayBack, WayBack } from '@/components/contacts/way-back'
import { useToast } from '@/components/ui/toast'
import { deleteMenuLink, giveNewLink, orderEntries, restoreMenuLink } from '@/lib/menu-links/actions'
import type { MenuLinkEntry } from '@/lib/menu-links/pages'
import { idle } from '@/lib/platform/form'
import { MenuRow } from './menu-row'

const DragList = lazy(() => import('./drag-list'))

type Props = { entries: MenuLinkEntry[]; icons: Record<string, ReactNode>; children: ReactNode }

/** The entries in their order. Dragging is loaded once the page stands; the arrows of each row need no script. `children` is for no entry. */
export function MenuList({ entries, icons, children }: Props) {
  const [order, setOrder] = useOrder(entries)
  const remove = useWayBack({
    act: deleteMenuLink,
    back: restoreMenuLink,
    pairs: pairsOf,
    words: {
      failed: 'Not deleted',
      done: ({ title }) => ({ title: `“${title}” deleted`, note: 'It is out of every sidebar.' }),
      restored: 'It is back where it was',
    },
  })
  const give = useGive()
  const ready = useReady()
  const row = (entry: MenuLinkEntry, at: number, handle?: ReactNode) => (
    <MenuRow
      entry={entry}
      icon={icons[entry.icon]}
      handle={handle}
      first={at === 0}
      last={at === order.length - 1}
      remove={remove.action}
      give={give}
    />
  )
  const plain = (
    <ol>
      {order.map((entry, at) => (
        <li key={entry.id} className="border-b border-line last:border-0">
          {row(entry, at)}
        </li>
      ))}
    </ol>
  )
  return (
    <>
      {remove.gone ? (
        <WayBack says={`“${remove.gone.title}” was deleted.`} pairs={pairsOf(remove.gone)} restore={remove.restore} />
      ) : null}
      {order.length === 0 ? children : null}
      {ready && order.length > 1 ? (
        <Suspense fallback={plain}>
          <DragList entries={order} row={row} onOrder={setOrder} />
        </Suspense>
      ) : (
        plain
      )}
    </>
  )
}

function useReady(): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready
}

/** The order as it was dropped at once, then as the server has it. */
function useOrder(entries: MenuLinkEntry[]) {
  const [state, action] = useActionState(orderEntries, idle)
  const [dropped, setDropped] = useState<{ from: MenuLinkEntry[]; ids: string[] } | null>(null)
  const toast = useToast()
  useEffect(() => {
    if (state.status !== 'error') return
    setDropped(null)
    toast({ title: 'The order was not saved', note: state.formError, tone: 'danger' })
  }, [state, toast])
  const known = new Map(entries.map(entry => [entry.id, entry]))
  const order =
    dropped?.from === entries ? dropped.ids.map(id => known.get(id)).filter(entry => entry !== undefined) : entries
  const setOrder = (ids: string[]) => {
    setDropped({ from: entries, ids })
    const form = new FormData()
    for (const id of ids) form.append('order[]', id)
    startTransition(() => action(form))
  }
  return [order, setOrder] as const
}

const pairsOf = ({ id }: { id: string }): [string, string][] => [['link', id]]

function useGive() {
  const [state, action] = useActionState(giveNewLink, idle)
  const toast = useToast()
  useEffect(() => {
    if (state.status === 'ok') toast({ title: 'The new link is in the menu', note: 'It opens from the sidebar again.' })
    if (state.status === 'error') toast({ title: 'The menu is as it was', note: state.formError, tone: 'danger' })
  }, [state, toast])
  return action
}

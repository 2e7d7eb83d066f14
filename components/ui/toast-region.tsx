'use client'

import { Toast } from '@base-ui/react/toast'
import { CircleCheck, CircleX, TriangleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import type { ToastRegionProps, ToastTone } from './toast'

const looks = {
  positive: { Icon: CircleCheck, colour: 'text-positive-text' },
  caution: { Icon: TriangleAlert, colour: 'text-caution-text' },
  danger: { Icon: CircleX, colour: 'text-danger-text' },
} satisfies Record<ToastTone, unknown>
const toneOf = (type?: string): ToastTone => (type === 'caution' || type === 'danger' ? type : 'positive')

/** Where toasts appear; loaded with the first of them. */
export default function ToastRegion({ closeLabel, regionLabel, onReady }: ToastRegionProps) {
  return (
    <Toast.Provider>
      <Feed onReady={onReady} />
      <Toast.Portal>
        <Toast.Viewport
          aria-label={regionLabel}
          className="fixed end-4 bottom-4 z-60 flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-2 sm:end-6 sm:bottom-6"
        >
          <List closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Feed({ onReady }: Pick<ToastRegionProps, 'onReady'>) {
  const { add, close } = Toast.useToastManager()
  useEffect(() => {
    onReady(({ title, note, tone = 'positive', undo, undoLabel = 'Undo' }) => {
      const id: string = add({
        title,
        description: note,
        type: tone,
        timeout: undo ? 8000 : 5000,
        actionProps: undo && {
          children: undoLabel,
          onClick: () => {
            close(id)
            void undo()
          },
        },
      })
    })
    return () => onReady(null)
  }, [add, close, onReady])
  return null
}

function List({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Toast.useToastManager()
  return toasts.map(toast => {
    const { Icon, colour } = looks[toneOf(toast.type)]
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        swipeDirection={['down', 'right', 'left']}
        className="rounded-xl bg-surface shadow-overlay transition-opacity duration-150 data-limited:hidden data-starting-style:opacity-0 data-ending-style:opacity-0"
      >
        <Toast.Content className="flex items-start gap-3 p-3">
          <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colour}`} strokeWidth={1.75} />
          <div className="grid min-w-0 flex-1">
            <Toast.Title className="font-medium" render={<p />} />
            <Toast.Description className="text-muted" />
            <Toast.Action className="mt-1 inline-flex min-h-6 w-fit items-center font-medium text-accent-text underline underline-offset-4" />
          </div>
          {/* Base UI hides it until the list has the focus; a mouse and a reader find it before that. */}
          <Toast.Close
            aria-label={closeLabel}
            className="grid size-6 shrink-0 place-items-center rounded-sm text-muted"
          >
            <X aria-hidden className="size-4" />
          </Toast.Close>
        </Toast.Content>
      </Toast.Root>
    )
  })
}

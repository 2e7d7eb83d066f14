'use client'

import { Toast } from '@base-ui/react/toast'
import { CircleCheck, CircleX, TriangleAlert, X } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import type { Refusable } from './form-notice'

const looks = {
  positive: { Icon: CircleCheck, colour: 'text-positive-text' },
  caution: { Icon: TriangleAlert, colour: 'text-caution-text' },
  danger: { Icon: CircleX, colour: 'text-danger-text' },
}
type ToastTone = keyof typeof looks
type ToastContent = {
  title: string
  note?: string
  tone?: ToastTone
  /** Takes the deed back; keeps the toast for 8 s in place of 5. */
  undo?: () => void | Promise<void>
  undoLabel?: string
}

const toneOf = (type?: string): ToastTone => (type === 'caution' || type === 'danger' ? type : 'positive')

/** Says what has just happened, once, for 5 seconds; with a way back, for 8. */
export function useToast(): (content: ToastContent) => void {
  const { add, close } = Toast.useToastManager()
  return useCallback(
    ({ title, note, tone = 'positive', undo, undoLabel = 'Undo' }) => {
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
    },
    [add, close],
  )
}

/** One toast for each submit that went through. */
export function useFormToast(state: Refusable, content: ToastContent) {
  const toast = useToast()
  const latest = useRef(content)
  latest.current = content
  useEffect(() => {
    if (state.status === 'ok') toast(latest.current)
  }, [state, toast])
}

type Props = { children: ReactNode; closeLabel?: string; regionLabel?: string }

export function ToastProvider({ children, closeLabel = 'Dismiss', regionLabel = 'Notifications' }: Props) {
  return (
    <Toast.Provider>
      {children}
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

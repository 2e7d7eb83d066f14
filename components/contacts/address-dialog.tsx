'use client'

import { clsx } from 'clsx'
import { usePathname, useSearchParams } from 'next/navigation'
import { type ComponentProps, type ReactNode, type RefObject, useCallback } from 'react'
import { Card } from '@/components/ui/card'
import { Dialog, dialogSoon } from '@/components/ui/dialog'
import type { Refusable } from '@/components/ui/form-notice'
import { Unscripted } from './unscripted'

/** Whether the address asks for this dialog (`?generate=1`), and how to take that out of it again. */
export function useAddressDialog(name: string): { open: boolean; close: () => void } {
  const open = useSearchParams().get(name) === '1'
  const close = useCallback(() => {
    const url = new URL(window.location.href)
    url.searchParams.delete(name)
    url.hash = ''
    window.history.replaceState(null, '', url)
  }, [name])
  return { open, close }
}

type OpenProps = Omit<ComponentProps<'a'>, 'href'> & {
  dialog: string /** Another dialog, which makes room for it. */
  replaces?: string
}

/** Opens a dialog by the address: at once with script, as a section of the page without. */
export function OpenDialog({ dialog, replaces, className, ...rest }: OpenProps) {
  const pathname = usePathname()
  const query = new URLSearchParams(useSearchParams())
  if (replaces) query.delete(replaces)
  query.set(dialog, '1')
  return (
    <a
      href={`${pathname}?${query}#${dialog}`}
      className={clsx('cursor-pointer', className)}
      {...dialogSoon}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        window.history.pushState(null, '', `${pathname}?${query}`)
      }}
      {...rest}
    />
  )
}

type Props = {
  /** Its parameter in the address. */
  name: string
  onClose: () => void
  title: ReactNode
  children: ReactNode
  foot: ReactNode
  state: Refusable
  action?: (form: FormData) => void
  width?: string
  /** Asks about something grave: must be answered, with the focus on the safe answer. */
  safe?: RefObject<HTMLAnchorElement | null>
}

/** A form that the address opens: a dialog, and where no script runs the same form in the page. */
export function AddressDialog({ name, onClose, title, children, foot, state, action, width, safe }: Props) {
  const parts = (
    <>
      <div className="p-6">{children}</div>
      <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-6 py-4">{foot}</div>
    </>
  )
  return (
    <>
      <Unscripted>
        <Card id={name} className="mb-6 max-w-3xl scroll-mt-16">
          <h2 className="px-6 pt-6 text-base font-semibold tracking-[-.01em]">{title}</h2>
          {action ? (
            <form action={action} noValidate>
              {parts}
            </form>
          ) : (
            parts
          )}
        </Card>
      </Unscripted>
      <Dialog
        open
        onOpenChange={next => {
          if (!next) onClose()
        }}
        title={title}
        width={width}
        alert={Boolean(safe)}
        initialFocus={safe}
        action={action}
        state={state.status === 'error' ? state : undefined}
        foot={foot}
      >
        {children}
      </Dialog>
    </>
  )
}

/** Leaves the dialog: closes it with script, goes to the page's plain address without. */
export function CloseLink({
  onClose,
  className,
  ...rest
}: Omit<ComponentProps<'a'>, 'href'> & { onClose: () => void }) {
  const pathname = usePathname()
  return (
    <a
      href={pathname}
      className={className}
      onClick={event => {
        event.preventDefault()
        onClose()
      }}
      {...rest}
    />
  )
}

'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { clsx } from 'clsx'
import { Ellipsis, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { Button } from './button'

type MenuProps = {
  /** Names the default trigger, a button with three dots. */
  label: string
  trigger?: ReactElement
  align?: 'start' | 'end'
  side?: 'top' | 'bottom'
  children: ReactNode
}

export function Menu({ label, trigger, align = 'end', side = 'bottom', children }: MenuProps) {
  const dots = (
    <Button size="icon" aria-label={label}>
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  )
  return (
    <Base.Root>
      <Base.Trigger render={trigger ?? dots} />
      {/* At the end of the body, outside every landmark: so it is one itself while it is open. */}
      <Base.Portal render={<section aria-label={label} />}>
        <Base.Positioner align={align} side={side} sideOffset={4} className="z-50 outline-none">
          <Base.Popup
            aria-label={label}
            className="max-h-(--available-height) min-w-48 overflow-y-auto rounded-xl bg-surface p-1 shadow-overlay outline-none transition-opacity duration-100 data-instant:transition-none data-starting-style:opacity-0 data-ending-style:opacity-0"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

type ItemProps = {
  icon?: LucideIcon
  tone?: 'danger'
  /** Where it goes; else `onClick` says what it does. */
  href?: string
  onClick?: () => void
  children: ReactNode
}

export function MenuItem({ icon: Icon, tone, href, onClick, children }: ItemProps) {
  const className = clsx(
    'flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 outline-none',
    tone === 'danger'
      ? 'text-danger-text data-highlighted:bg-danger-soft'
      : 'data-highlighted:bg-[color-mix(in_oklab,var(--ink)_6%,transparent)]',
  )
  const words = (
    <>
      {Icon ? <Icon aria-hidden className="size-4 shrink-0 opacity-75" strokeWidth={1.75} /> : null}
      {children}
    </>
  )
  if (href) {
    return (
      <Base.LinkItem closeOnClick className={className} render={<Link href={href} />}>
        {words}
      </Base.LinkItem>
    )
  }
  return (
    <Base.Item className={className} onClick={onClick}>
      {words}
    </Base.Item>
  )
}

export function MenuLine() {
  return <Base.Separator className="mx-2 my-1 h-px bg-line" />
}

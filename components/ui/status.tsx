import { clsx } from 'clsx'
import { Ban, Check, CircleCheck, CircleDashed, CircleX, Clock, Info, Lock, Replace, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { NoticeFrame } from './notice-frame'

export type Tone = 'positive' | 'caution' | 'danger' | 'info' | 'plain'
const text: Record<Tone, string> = {
  positive: 'text-positive-text',
  caution: 'text-caution-text',
  danger: 'text-danger-text',
  info: 'text-info-text',
  plain: 'text-muted',
}
const soft: Record<Tone, string> = {
  positive: 'bg-positive-soft text-positive-text',
  caution: 'bg-caution-soft text-caution-text',
  danger: 'bg-danger-soft text-danger-text',
  info: 'bg-info-soft text-info-text',
  plain: 'bg-sunken text-muted shadow-[inset_0_0_0_1px_var(--line)]',
}
const icons = {
  check: Check,
  yes: CircleCheck,
  no: CircleX,
  wait: Clock,
  draft: CircleDashed,
  warn: TriangleAlert,
  lock: Lock,
  ban: Ban,
  info: Info,
  replaced: Replace,
}
export type IconName = keyof typeof icons

type StatusProps = { tone?: Tone; icon: IconName; children: ReactNode; className?: string }

/** Status is icon + word + colour, never colour alone. */
export function Status({ tone = 'plain', icon, children, className }: StatusProps) {
  const Icon = icons[icon]
  return (
    <span className={clsx('inline-flex items-center gap-1.5 whitespace-nowrap align-middle', text[tone], className)}>
      <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
      {children}
    </span>
  )
}

export function Badge({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  const Icon = icon && icons[icon]
  return (
    <span
      className={clsx(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-md px-1.5 align-middle text-xs font-medium',
        soft[tone],
      )}
    >
      {Icon ? <Icon aria-hidden className="size-3" strokeWidth={2.25} /> : null}
      {children}
    </span>
  )
}

type NoticeProps = { tone?: Tone; icon?: IconName; children: ReactNode; className?: string; role?: 'status' | 'alert' }

/** A note in a coloured box. Give it a role only when it appears after the page did. */
export function Notice({ tone = 'info', icon = 'info', children, ...rest }: NoticeProps) {
  return (
    <NoticeFrame Icon={icons[icon]} look={soft[tone]} {...rest}>
      {children}
    </NoticeFrame>
  )
}

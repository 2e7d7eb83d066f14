import { ChevronsUpDown, CircleUser, LogOut } from 'lucide-react'
import Link from 'next/link'
import { ActionForm } from '@/components/auth/action-form'
import { Avatar } from '@/components/ui/avatar'
import type { ThemeChoice } from '@/components/ui/theme'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { signOut } from '@/lib/auth/actions'

type Props = { name: string; email: string; role: string; theme: ThemeChoice }

const row =
  'flex h-9 w-full items-center gap-2 rounded-md px-2 text-start hover:bg-[color-mix(in_oklab,var(--ink)_6%,transparent)]'

/** The foot of the sidebar: who is signed in, and what is theirs. A popover of the browser's own: it opens without script. */
export function UserMenu({ name, email, role, theme }: Props) {
  return (
    <>
      <button
        type="button"
        popoverTarget="user-menu"
        className="flex h-12 w-full items-center gap-3 rounded-md px-2 text-start hover:bg-[color-mix(in_oklab,var(--ink)_4%,transparent)]"
      >
        <Avatar name={name} />
        <span className="grid min-w-0 flex-1">
          <span className="truncate font-medium">{name}</span>
          <span className="truncate text-xs text-muted">{role}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
      </button>
      <section
        id="user-menu"
        popover="auto"
        aria-label="You"
        className="fixed inset-auto start-3 bottom-16 w-72 rounded-xl bg-surface p-1 text-ink shadow-overlay"
      >
        <p className="truncate px-2 py-2 text-muted">{email}</p>
        <Link href="/account" className={row}>
          <CircleUser aria-hidden className="size-4 opacity-75" strokeWidth={1.75} />
          Your account
        </Link>
        <div className="px-2 py-2">
          <ThemeToggle choice={theme} size="sm" />
        </div>
        <ActionForm action={signOut} className="border-t border-line pt-1">
          <button type="submit" className={row}>
            <LogOut aria-hidden className="size-4 opacity-75" strokeWidth={1.75} />
            Sign out
          </button>
        </ActionForm>
      </section>
    </>
  )
}

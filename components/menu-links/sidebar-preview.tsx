import { clsx } from 'clsx'
import { ExternalLink } from 'lucide-react'
import type { MenuLinkForm } from '@/lib/menu-links/pages'
import type { IconNodes } from './icon-nodes'

type Live = { title: string; icon: string; opensIn: string }
type Props = { page: MenuLinkForm; live: Live; icons: IconNodes }

/** The sidebar's part as it will look, while it is typed. */
export function SidebarPreview({ page: { entry, others, agencyName }, live, icons }: Props) {
  const own = { id: entry?.id ?? 'new', ...live }
  const at = others.findIndex(other => other.id === entry?.id)
  const shown = at < 0 ? [...others, own] : others.with(at, { ...others[at], ...own } as (typeof others)[number])
  return (
    <section aria-labelledby="menu-preview" className="lg:sticky lg:top-8">
      <h2 id="menu-preview" className="text-xs font-medium text-muted">
        In the sidebar
      </h2>
      <div className="mt-2 rounded-xl border border-line bg-sunken p-3">
        <p className="truncate px-2 pb-1 text-xs font-medium text-muted">From {agencyName}</p>
        <ul className="grid gap-px">
          {shown.map(({ id, title, icon, opensIn }) => (
            <li
              key={id}
              className={clsx(
                'flex h-8 items-center gap-2 rounded-md px-2',
                id === own.id ? 'bg-surface font-medium text-ink shadow-raised' : 'text-muted',
              )}
            >
              {icons.find(each => each.name === icon)?.node}
              <span className="min-w-0 flex-1 truncate">{title || 'Title'}</span>
              {opensIn === 'new_tab' ? <ExternalLink aria-hidden className="size-3 shrink-0 opacity-60" /> : null}
            </li>
          ))}
        </ul>
      </div>
      <p className="mt-2 text-muted">Each user sees those that their role and location allow.</p>
    </section>
  )
}

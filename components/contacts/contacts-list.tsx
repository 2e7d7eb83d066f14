import { Plus, SearchX, Users } from 'lucide-react'
import Link from 'next/link'
import { button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SearchInput } from '@/components/ui/search-input'
import { LinkTabs } from '@/components/ui/tabs'
import type { ContactsPage } from '@/lib/contacts/pages'
import type { ContactsView } from '@/lib/contacts/types'
import { OpenDialog } from './address-dialog'
import { contactsHref } from './contacts-href'
import { ContactsTable } from './contacts-table'

const views: Record<ContactsView, string> = { all: 'All', enter: 'Can enter', no_offer: 'No offer', blocked: 'Blocked' }

/** Views, search and the table of contacts, or why there is none. */
export function ContactsList({ page: found, path }: { page: ContactsPage; path: string }) {
  const { rows, counts, q, view, sort, page, pageSize } = found
  const empty = counts.all === 0 && !q
  if (empty) return <NoContacts />
  return (
    <>
      <div className="mb-4 grid gap-3">
        <LinkTabs
          label="Views"
          items={Object.entries(views).map(([key, label]) => ({
            label,
            href: contactsHref(path, { q, view: key, sort }),
            count: counts[key as ContactsView],
            current: key === view,
          }))}
        />
        <div className="flex flex-wrap items-center gap-2">
          <SearchInput
            label="Name, email or phone"
            defaultValue={q}
            keep={{ view: view === 'all' ? undefined : view, sort: sort === 'name' ? undefined : sort }}
            shortcut="/"
            className="w-full sm:w-72"
          />
          {q || view !== 'all' ? (
            <Link
              href={contactsHref(path, { q: '', view: 'all', sort })}
              className={button({ tone: 'quiet', size: 'sm' })}
            >
              Clear filters
            </Link>
          ) : null}
        </div>
      </div>
      <Card>
        {rows.length === 0 ? (
          <NoHit q={q} view={view} clear={contactsHref(path, { q: '', view: 'all', sort })} />
        ) : (
          <>
            <ContactsTable page={found} path={path} />
            <div className="border-t border-line">
              <Pagination
                page={page}
                pageSize={pageSize}
                total={counts[view]}
                href={to => contactsHref(path, { q, view, sort, page: to })}
                noun="contacts"
              />
            </div>
          </>
        )}
      </Card>
    </>
  )
}

function NoContacts() {
  return (
    <Card>
      <EmptyState
        icon={Users}
        title="No contacts yet"
        action={
          <OpenDialog dialog="add" className={button({ tone: 'primary' })}>
            <Plus aria-hidden className="size-4" strokeWidth={1.75} />
            Add contact
          </OpenDialog>
        }
      >
        A contact is a person who learns here. Add one, grant an offer, and a magic link lets them in.
      </EmptyState>
    </Card>
  )
}

const nobody: Record<ContactsView, string> = {
  all: 'There is nobody here.',
  enter: 'Nobody can enter yet: grant an offer to somebody first.',
  no_offer: 'Everybody holds an offer.',
  blocked: 'Nobody is blocked.',
}

function NoHit({ q, view, clear }: { q: string; view: ContactsView; clear: string }) {
  return (
    <EmptyState
      icon={SearchX}
      title={q ? `Nobody matches “${q}”` : nobody[view]}
      action={
        <Link href={clear} className={button()}>
          Clear filters
        </Link>
      }
    >
      {q
        ? 'The search looks at names, email addresses and phone numbers.'
        : 'The other views may show whom you look for.'}
    </EmptyState>
  )
}

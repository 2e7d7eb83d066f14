import { Mail, SearchX } from 'lucide-react'
import Link from 'next/link'
import { nearMoment } from '@/components/contacts/words'
import { button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SearchInput } from '@/components/ui/search-input'
import { Status } from '@/components/ui/status'
import { RowLink, Table, Td, Th, Tr } from '@/components/ui/table'
import { LinkTabs } from '@/components/ui/tabs'
import type { MessagesPage } from '@/lib/messaging/pages/messages'
import type { MessageView } from '@/lib/messaging/types'
import { messagesHref } from './messages-href'
import { skipWords, stateLooks, templateNames } from './words'

const views: Record<MessageView, string> = {
  all: 'All',
  waiting: 'On the way',
  sent: 'Sent',
  trouble: 'Not delivered',
  skipped: 'Skipped',
}

/** Views, search and the table of messages, or why there is none. */
export function MessagesList({ page: found, path }: { page: MessagesPage; path: string }) {
  const { rows, counts, q, view, sort, page, pageSize } = found
  if (counts.all === 0 && !q) return <NoMessages contacts={`/locations/${found.location.slug}/contacts`} />
  const clear = messagesHref(path, { q: '', view: 'all', sort })
  return (
    <>
      <div className="mb-4 grid gap-3">
        <LinkTabs
          label="Views"
          items={Object.entries(views).map(([key, label]) => ({
            label,
            href: messagesHref(path, { q, view: key, sort }),
            count: counts[key as MessageView],
            current: key === view,
          }))}
        />
        <div className="flex flex-wrap items-center gap-2">
          <SearchInput
            label="Name or address"
            defaultValue={q}
            keep={{ view: view === 'all' ? undefined : view, sort: sort === 'newest' ? undefined : sort }}
            shortcut="/"
            className="w-full sm:w-72"
          />
          {q || view !== 'all' ? (
            <Link href={clear} className={button({ tone: 'quiet', size: 'sm' })}>
              Clear filters
            </Link>
          ) : null}
        </div>
      </div>
      <Card>
        {rows.length === 0 ? (
          <NoHit q={q} clear={clear} />
        ) : (
          <>
            <MessagesTable page={found} path={path} />
            <div className="border-t border-line">
              <Pagination
                page={page}
                pageSize={pageSize}
                total={counts[view]}
                href={to => messagesHref(path, { q, view, sort, page: to })}
                noun="messages"
              />
            </div>
          </>
        )}
      </Card>
    </>
  )
}

function MessagesTable({ page: { rows, q, view, sort, now, location }, path }: { page: MessagesPage; path: string }) {
  const other = sort === 'newest' ? 'oldest' : 'newest'
  return (
    <Table label="Messages" min="64rem" className="table-fixed">
      <thead>
        <tr className="border-b border-line">
          <Th>Message</Th>
          <Th className="w-72">To</Th>
          <Th className="w-80">State</Th>
          <Th
            end
            className="w-44"
            sort={sort === 'newest' ? 'descending' : 'ascending'}
            href={messagesHref(path, { q, view, sort: other })}
          >
            Made
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const look = stateLooks[row.state]
          return (
            <Tr key={row.id} linked>
              <Td className="h-12!">
                <RowLink href={`${path}/${row.id}`} className="block">
                  {row.subject ?? nameOf(row)}
                </RowLink>
              </Td>
              <Td className="max-sm:row-start-2">
                <span className="grid min-w-0">
                  <span className="truncate">{`${row.firstName} ${row.lastName}`.trim()}</span>
                  <span className="truncate text-xs text-muted">{row.to || 'No address'}</span>
                </span>
              </Td>
              <Td className="max-sm:row-start-2 max-sm:justify-self-end">
                <span className="grid min-w-0 justify-items-start max-sm:max-w-44 max-sm:justify-items-end">
                  <Status tone={look.tone} icon={look.icon}>
                    {look.word}
                  </Status>
                  {row.state === 'skipped' ? (
                    <span className="max-w-full truncate text-xs text-muted sm:ps-[1.375rem]">
                      {skipWords(row.reason)}
                    </span>
                  ) : null}
                </span>
              </Td>
              <Td end muted className="max-sm:col-start-2 max-sm:row-start-1">
                {nearMoment(row.createdAt, now, location.timeZone)}
              </Td>
            </Tr>
          )
        })}
      </tbody>
    </Table>
  )
}

/** A message that was not rendered yet goes by its kind. */
function nameOf({ template, data }: MessagesPage['rows'][number]): string {
  const { offer } = data
  return template === 'access_granted' && typeof offer === 'string'
    ? `${templateNames[template]} to ${offer}`
    : templateNames[template]
}

function NoMessages({ contacts }: { contacts: string }) {
  return (
    <Card>
      <EmptyState
        icon={Mail}
        title="No messages yet"
        action={
          <Link href={contacts} className={button({ tone: 'primary' })}>
            Go to contacts
          </Link>
        }
      >
        Email a contact their magic link, or tell them of an offer when you grant it. Every message is kept here as it
        looked.
      </EmptyState>
    </Card>
  )
}

function NoHit({ q, clear }: { q: string; clear: string }) {
  return (
    <EmptyState
      icon={SearchX}
      title={q ? `No message matches “${q}”` : 'No message here'}
      action={
        <Link href={clear} className={button()}>
          Clear filters
        </Link>
      }
    >
      {q ? 'The search looks at names and at the addresses that messages went to.' : 'The other views hold the rest.'}
    </EmptyState>
  )
}

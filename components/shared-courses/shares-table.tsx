'use client'

import { Share2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Cover } from '@/components/brand/cover'
import { useWayBack, WayBack } from '@/components/contacts/way-back'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Badge } from '@/components/ui/status'
import { RowLink, Table, Td, Th, Tr } from '@/components/ui/table'
import { shareAgain, stopSharing } from '@/lib/catalog/actions/shared'
import type { SharedCoursesPage } from '@/lib/catalog/pages/shared'

type Row = SharedCoursesPage['rows'][number]
const LIST = '/agency/shared-courses'
const roleOrder = ['account_admin', 'account_user'] as const
const roleWords = { account_admin: 'Account admins', account_user: 'Account users' }

/** Shared courses with whom they reach. Held here: the way back from "Stop sharing", whose row is gone. `children` is for an empty list. */
export function SharesTable({ page, children }: { page: SharedCoursesPage; children: ReactNode }) {
  const { rows, total, q } = page
  const stop = useWayBack({
    act: stopSharing,
    back: shareAgain,
    pairs: pairsOf,
    words: {
      failed: 'Still shared',
      done: ({ title }) => ({ title: `“${title}” is not shared any more`, note: 'Everybody’s progress is kept.' }),
      restored: 'Shared again, as before',
    },
  })
  const href = (to: number) => `${LIST}?${new URLSearchParams({ ...(q ? { q } : {}), page: String(to) })}`
  return (
    <>
      {stop.gone ? (
        <WayBack
          says={`“${stop.gone.title}” is not shared any more.`}
          pairs={pairsOf(stop.gone)}
          restore={stop.restore}
        />
      ) : null}
      {rows.length > 0 ? (
        <>
          <Shares rows={rows} stop={stop.action} />
          <div className="border-t border-line sm:px-2">
            <Pagination page={page.page} pageSize={page.pageSize} total={total} href={href} noun="shared courses" />
          </div>
        </>
      ) : q ? (
        <EmptyState
          icon={Share2}
          title="No shared course is called that"
          action={<LinkButton href={LIST}>Clear search</LinkButton>}
        >
          The search looks at titles and at the locations that they come from.
        </EmptyState>
      ) : (
        children
      )}
    </>
  )
}

function Shares({ rows, stop }: { rows: Row[]; stop: (form: FormData) => void }) {
  return (
    <Table label="Shared courses" min="52rem">
      <thead className="border-b border-line">
        <tr>
          <Th className="sm:ps-6!">Course</Th>
          <Th>With users of</Th>
          <Th>Who</Th>
          <Th end>Begun by</Th>
          <Th end className="relative sm:pe-6!">
            <span className="sr-only">Stop sharing</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Tr key={row.productId} linked>
            <Td className="h-14 max-sm:col-span-2 sm:ps-6!">
              <span className="flex min-w-0 items-center gap-3">
                <Cover productId={row.productId} className="w-16 shrink-0 rounded-md" />
                <span className="grid min-w-0">
                  <span className="flex flex-wrap items-center gap-2">
                    <RowLink href={`${LIST}/${row.productId}`}>{row.title}</RowLink>
                    {row.status === 'draft' ? <Badge icon="draft">Draft, seen by nobody</Badge> : null}
                  </span>
                  <span className="truncate text-xs text-muted">{row.source}</span>
                </span>
              </span>
            </Td>
            <Td className="max-sm:col-span-2 max-sm:mt-2">{targetWords(row)}</Td>
            <Td muted className="max-sm:col-span-2 max-sm:text-xs">
              {roleOrder
                .filter(role => row.roles.includes(role))
                .map(role => roleWords[role])
                .join(', ')}
            </Td>
            <Td end muted className="whitespace-nowrap tabular-nums max-sm:row-start-4 max-sm:text-start">
              {takerWords(row.takers)}
            </Td>
            <Td end className="max-sm:row-start-4 sm:pe-6!">
              <form action={stop} className="relative z-10 inline-flex">
                <input type="hidden" name="product" value={row.productId} />
                <Button
                  type="submit"
                  tone="quiet"
                  size="sm"
                  className="-me-2"
                  aria-label={`Stop sharing “${row.title}”`}
                >
                  Stop sharing
                </Button>
              </form>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function takerWords(takers: number): string {
  if (takers === 0) return 'Nobody yet'
  return takers === 1 ? '1 user' : `${takers} users`
}

function targetWords({ targets }: Row): string {
  if (!targets) return 'All locations'
  return targets.length > 3 ? `${targets.length} locations` : targets.map(target => target.name).join(', ')
}

type Was = { product: string; title: string; targets: string[] | null; roles: string[] }

const pairsOf = ({ product, targets, roles }: Was): [string, string][] => [
  ['product', product],
  ['where', targets ? 'chosen' : 'all'],
  ...(targets ?? []).map((id): [string, string] => ['locations[]', id]),
  ...roles.map((role): [string, string] => ['roles[]', role]),
]

import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from './button'
import { Card } from './card'
import { EmptyState } from './empty-state'
import { listHref } from './list-href'
import { Pagination } from './pagination'
import { SearchInput } from './search-input'
import { Th } from './table'

type Found = { address: { q: string; sort: string; page: number }; pageSize: number; total: number; rows: unknown[] }

/** The sort of an address that names none. */
const usual = 'title'

type Props = {
  found: Found
  /** The list's address without anything asked for. */
  path: string
  /** What one of them is called, and several. */
  noun: [one: string, several: string]
  /** The table of what was found. */
  children: ReactNode
}

/** A list that is searched by title: its search, its table or that nothing is called that, its pages. */
export function TitleList({ found, path, noun: [one, several], children }: Props) {
  const { q, sort, page } = found.address
  return (
    <>
      <SearchInput
        label="Title"
        placeholder="Search by title"
        defaultValue={q}
        keep={{ sort: sort === usual ? undefined : sort }}
        shortcut="/"
        className="mb-4 w-full sm:w-72"
      />
      <Card>
        {found.rows.length === 0 ? (
          <EmptyState
            icon={SearchX}
            title={`No ${one} called “${q}”`}
            action={<LinkButton href={listHref(path, usual, { q: '', sort })}>Clear the search</LinkButton>}
          >
            The search looks at titles.
          </EmptyState>
        ) : (
          <>
            {children}
            <div className="border-t border-line">
              <Pagination
                page={page}
                pageSize={found.pageSize}
                total={found.total}
                href={to => listHref(path, usual, { q, sort, page: to })}
                noun={several}
              />
            </div>
          </>
        )}
      </Card>
    </>
  )
}

type SortProps = { found: Found; path: string; column: string; end?: boolean; children: ReactNode }

/** A column's head that sorts: upwards first, then the other way round. */
export function SortTh({ found, path, column, end, children }: SortProps) {
  const { q, sort } = found.address
  const state = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none'
  const next = state === 'ascending' ? `-${column}` : column
  return (
    <Th sort={state} href={listHref(path, usual, { q, sort: next })} end={end}>
      {children}
    </Th>
  )
}

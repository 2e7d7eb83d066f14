import { Gift, Plus, SearchX } from 'lucide-react'
import { PublishedBadge } from '@/components/catalog/status-words'
import { OpenDialog } from '@/components/contacts/address-dialog'
import { button, LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SearchInput } from '@/components/ui/search-input'
import { RowLink, Table, Td, Th, Tr } from '@/components/ui/table'
import type { OfferSort } from '@/lib/offers/inputs/offers'
import type { OffersList as Found } from '@/lib/offers/pages'
import { priceLabels } from '@/lib/offers/rules'
import { offerPath, offersPath } from '@/lib/offers/rules/paths'
import { offersHref } from './offers-href'

/** The location's offers, or why there is none. */
export function OffersList({ found }: { found: Found }) {
  const path = offersPath(found.location.slug)
  const { q, sort, page } = found.address
  if (!found.any) return <NoOffers mayWrite={found.mayWrite} />
  return (
    <>
      <SearchInput
        label="Title"
        placeholder="Search by title"
        defaultValue={q}
        keep={{ sort: sort === 'title' ? undefined : sort }}
        shortcut="/"
        className="mb-4 w-full sm:w-72"
      />
      <Card>
        {found.rows.length === 0 ? (
          <EmptyState
            icon={SearchX}
            title={`No offer called “${q}”`}
            action={<LinkButton href={offersHref(path, { q: '', sort })}>Clear the search</LinkButton>}
          >
            The search looks at titles.
          </EmptyState>
        ) : (
          <>
            <OffersTable found={found} path={path} />
            <div className="border-t border-line">
              <Pagination
                page={page}
                pageSize={found.pageSize}
                total={found.total}
                href={to => offersHref(path, { q, sort, page: to })}
                noun="offers"
              />
            </div>
          </>
        )}
      </Card>
    </>
  )
}

function NoOffers({ mayWrite }: { mayWrite: boolean }) {
  return (
    <Card>
      <EmptyState
        icon={Gift}
        title="No offers yet"
        action={
          mayWrite ? (
            <OpenDialog dialog="add" className={button({ tone: 'primary' })}>
              <Plus aria-hidden className="size-4" />
              Add offer
            </OpenDialog>
          ) : null
        }
      >
        An offer is what you grant: one or more products, with an end or without. Without a live offer nobody gets in.
      </EmptyState>
    </Card>
  )
}

type Row = Found['rows'][number]

function term({ accessDays, begins }: Row): string {
  const days = accessDays === null ? 'No end' : accessDays === 1 ? '1 day' : `${accessDays} days`
  return begins ? `${days}, from ${begins}` : days
}

function productWords({ products, productCount }: Row): string {
  if (productCount === 0) return 'No products'
  const more = productCount - products.length
  return more > 0 ? `${products.join(', ')} and ${more} more` : products.join(', ')
}

function OffersTable({ found, path }: { found: Found; path: string }) {
  const { q, sort } = found.address
  const head = (column: OfferSort, label: string, end?: boolean) => {
    const state = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none'
    const href = offersHref(path, { q, sort: state === 'ascending' ? `-${column}` : column })
    return (
      <Th sort={state} href={href} end={end}>
        {label}
      </Th>
    )
  }
  return (
    <Table label="Offers" min="48rem">
      <thead>
        <tr className="border-b border-line">
          {head('title', 'Offer')}
          <Th>Price</Th>
          <Th>Access</Th>
          <Th>Status</Th>
          {head('holders', 'Held by', true)}
        </tr>
      </thead>
      <tbody>
        {found.rows.map(row => (
          <Tr key={row.id} linked>
            <Td className="h-14 max-w-96 max-sm:max-w-none">
              <span className="grid">
                <RowLink href={offerPath(found.location.slug, row.id)}>{row.title}</RowLink>
                <span className="truncate text-xs text-muted">{productWords(row)}</span>
              </span>
            </Td>
            <Td className="whitespace-nowrap max-sm:row-start-2">{priceLabels[row.price]}</Td>
            <Td className="max-sm:row-start-3 max-sm:col-span-2 sm:whitespace-nowrap">{term(row)}</Td>
            <Td>
              <PublishedBadge status={row.status} />
            </Td>
            <Td end label="Held by" className="whitespace-nowrap max-sm:row-start-2">
              {row.holders}
              {row.waiting > 0 ? <span className="text-muted">, {row.waiting} waiting</span> : null}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

import { Gift, Plus } from 'lucide-react'
import { PublishedBadge } from '@/components/catalog/status-words'
import { OpenDialog } from '@/components/contacts/address-dialog'
import { button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { RowLink, Table, Td, Th, Tr } from '@/components/ui/table'
import { SortTh, TitleList } from '@/components/ui/title-list'
import type { OffersList as Found } from '@/lib/offers/pages'
import { priceLabels } from '@/lib/offers/rules'
import { offerPath, offersPath } from '@/lib/offers/rules/paths'

/** The location's offers, or why there is none. */
export function OffersList({ found }: { found: Found }) {
  const path = offersPath(found.location.slug)
  if (!found.any) return <NoOffers mayWrite={found.mayWrite} />
  return (
    <TitleList found={found} path={path} noun={['offer', 'offers']}>
      <OffersTable found={found} path={path} />
    </TitleList>
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
  const at = { found, path }
  return (
    <Table label="Offers" min="48rem">
      <thead>
        <tr className="border-b border-line">
          <SortTh {...at} column="title">
            Offer
          </SortTh>
          <Th>Price</Th>
          <Th>Access</Th>
          <Th>Status</Th>
          <SortTh {...at} column="holders" end>
            Held by
          </SortTh>
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

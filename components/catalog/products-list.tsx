import { BookOpen, Plus } from 'lucide-react'
import { Cover } from '@/components/brand/cover'
import { OpenDialog } from '@/components/contacts/address-dialog'
import { button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { RowLink, Table, Td, Th, Tr } from '@/components/ui/table'
import { SortTh, TitleList } from '@/components/ui/title-list'
import type { ProductsList as Found } from '@/lib/catalog/pages/staff'
import { productPath, productsPath } from '@/lib/catalog/rules/staff-paths'
import { PublishedBadge } from './status-words'

/** The location's products, or why there is none. */
export function ProductsList({ found }: { found: Found }) {
  const path = productsPath(found.location.slug)
  if (!found.any) return <NoProducts mayWrite={found.mayWrite} />
  return (
    <TitleList found={found} path={path} noun={['product', 'products']}>
      <ProductsTable found={found} path={path} />
    </TitleList>
  )
}

function NoProducts({ mayWrite }: { mayWrite: boolean }) {
  return (
    <Card>
      <EmptyState
        icon={BookOpen}
        title="No products yet"
        action={
          mayWrite ? (
            <OpenDialog dialog="add" className={button({ tone: 'primary' })}>
              <Plus aria-hidden className="size-4" />
              Add product
            </OpenDialog>
          ) : null
        }
      >
        A product is a course: categories that hold lessons. Learners see it once it is published and in an offer.
      </EmptyState>
    </Card>
  )
}

function ProductsTable({ found, path }: { found: Found; path: string }) {
  const at = { found, path }
  return (
    <Table label="Products" min="44rem">
      <thead>
        <tr className="border-b border-line">
          <SortTh {...at} column="title">
            Product
          </SortTh>
          <Th>Status</Th>
          <SortTh {...at} column="lessons" end>
            Lessons
          </SortTh>
          <SortTh {...at} column="learners" end>
            Learners
          </SortTh>
          <SortTh {...at} column="updated" end>
            Changed
          </SortTh>
        </tr>
      </thead>
      <tbody>
        {found.rows.map(row => (
          <Tr key={row.id} linked>
            <Td className="h-14 max-sm:col-span-2">
              <span className="flex min-w-0 items-center gap-3">
                <Cover productId={row.id} className="w-16 shrink-0 rounded-md" />
                <RowLink href={productPath(found.location.slug, row.id)}>{row.title}</RowLink>
              </span>
            </Td>
            <Td>
              <PublishedBadge status={row.status} />
            </Td>
            <Td end label="Lessons:" className="max-sm:row-start-3 max-sm:text-start">
              {row.lessons}
              {row.drafts > 0 ? <span className="text-muted">, {row.drafts} draft</span> : null}
            </Td>
            <Td end label="Learners:">
              {row.learners}
            </Td>
            <Td end muted label="Changed" className="whitespace-nowrap sm:first-letter:uppercase">
              {row.updated}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

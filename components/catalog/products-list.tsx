import { BookOpen, Plus, SearchX } from 'lucide-react'
import { Cover } from '@/components/brand/cover'
import { OpenDialog } from '@/components/contacts/address-dialog'
import { button, LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SearchInput } from '@/components/ui/search-input'
import { RowLink, Table, Td, Th, Tr } from '@/components/ui/table'
import type { ProductSort } from '@/lib/catalog/inputs'
import type { ProductsList as Found } from '@/lib/catalog/pages/staff'
import { productPath, productsPath } from '@/lib/catalog/rules/staff-paths'
import { productsHref } from './products-href'
import { PublishedBadge } from './status-words'

/** The location's products, or why there is none. */
export function ProductsList({ found }: { found: Found }) {
  const path = productsPath(found.location.slug)
  const { q, sort, page } = found.address
  if (!found.any) return <NoProducts mayWrite={found.mayWrite} />
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
            title={`No product called “${q}”`}
            action={<LinkButton href={productsHref(path, { q: '', sort })}>Clear the search</LinkButton>}
          >
            The search looks at titles.
          </EmptyState>
        ) : (
          <>
            <ProductsTable found={found} path={path} />
            <div className="border-t border-line">
              <Pagination
                page={page}
                pageSize={found.pageSize}
                total={found.total}
                href={to => productsHref(path, { q, sort, page: to })}
                noun="products"
              />
            </div>
          </>
        )}
      </Card>
    </>
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
  const { q, sort } = found.address
  const head = (column: ProductSort, label: string, end?: boolean) => {
    const state = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none'
    const href = productsHref(path, { q, sort: state === 'ascending' ? `-${column}` : column })
    return (
      <Th sort={state} href={href} end={end}>
        {label}
      </Th>
    )
  }
  return (
    <Table label="Products" min="44rem">
      <thead>
        <tr className="border-b border-line">
          {head('title', 'Product')}
          <Th>Status</Th>
          {head('lessons', 'Lessons', true)}
          {head('learners', 'Learners', true)}
          {head('updated', 'Changed', true)}
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

import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { AddProduct } from '@/components/catalog/add-product'
import { ProductsList } from '@/components/catalog/products-list'
import { OpenDialog } from '@/components/contacts/address-dialog'
import { Crumbs } from '@/components/shell/crumbs'
import { button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { loadProducts } from '@/lib/catalog/pages/staff'

export const metadata: Metadata = { title: 'Products' }

type Props = {
  params: Promise<{ location: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ProductsPage({ params, searchParams }: Props) {
  const { location } = await params
  const found = await loadProducts(location, await searchParams)
  return (
    <>
      <Crumbs path={[{ label: 'Memberships' }, { label: 'Courses' }, { label: 'Products' }]} />
      <div className="max-w-[70rem]">
        <PageHead
          title="Products"
          note={`The courses of ${found.location.name}. A draft is not shown to learners.`}
          actions={
            found.mayWrite && found.any ? (
              <OpenDialog dialog="add" className={button({ tone: 'primary' })}>
                <Plus aria-hidden className="size-4" strokeWidth={1.75} />
                Add product
              </OpenDialog>
            ) : null
          }
        />
        {found.mayWrite ? <AddProduct slug={found.location.slug} /> : null}
        <ProductsList found={found} />
      </div>
    </>
  )
}

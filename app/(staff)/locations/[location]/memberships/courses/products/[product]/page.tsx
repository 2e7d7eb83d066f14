import type { Metadata } from 'next'
import { Outline } from '@/components/catalog/outline'
import { ProductCard } from '@/components/catalog/product-card'
import { PublishedBadge } from '@/components/catalog/status-words'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { Notice } from '@/components/ui/status'
import { loadProduct } from '@/lib/catalog/pages/staff'
import { durationWords, showsLesson } from '@/lib/catalog/rules/staff-outline'
import { productsPath } from '@/lib/catalog/rules/staff-paths'

type Props = { params: Promise<{ location: string; product: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { location, product } = await params
  return { title: (await loadProduct(location, product)).product.title }
}

export default async function ProductPage({ params }: Props) {
  const { location, product: id } = await params
  const page = await loadProduct(location, id)
  const { product, lessons, minutes, learners } = page
  const counted = lessons === 1 ? '1 lesson' : `${lessons} lessons`
  return (
    <>
      <Crumbs
        path={[
          { label: 'Memberships' },
          { label: 'Products', href: productsPath(page.location.slug) },
          { label: product.title },
        ]}
      />
      <div className="max-w-[70rem]">
        <PageHead
          title={product.title}
          badge={<PublishedBadge status={product.status} />}
          note={`${counted}${minutes ? `, ${durationWords(minutes)}` : ''}, held by ${learners === 1 ? '1 contact' : `${learners} contacts`}.`}
        />
        {product.status === 'published' && !showsLesson(page.outline) ? (
          <Notice tone="caution" icon="draft" className="mb-6">
            Learners see no lesson in it: a category, and a lesson in it, have to be published too.
          </Notice>
        ) : null}
        <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <Outline page={page} />
          <div className="min-w-0 xl:self-start">
            {page.mayWrite ? (
              <ProductCard slug={page.location.slug} product={product} learners={learners} />
            ) : (
              <p className="text-muted">{product.description}</p>
            )}
          </div>
        </div>
      </div>
    </>
  )
}

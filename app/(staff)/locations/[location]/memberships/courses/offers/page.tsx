import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { OpenDialog } from '@/components/contacts/address-dialog'
import { AddOffer } from '@/components/offers/add-offer'
import { OffersList } from '@/components/offers/offers-list'
import { Crumbs } from '@/components/shell/crumbs'
import { button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { loadOffers } from '@/lib/offers/pages'

export const metadata: Metadata = { title: 'Offers' }

type Props = {
  params: Promise<{ location: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OffersPage({ params, searchParams }: Props) {
  const { location } = await params
  const found = await loadOffers(location, await searchParams)
  return (
    <>
      <Crumbs path={[{ label: 'Memberships' }, { label: 'Courses' }, { label: 'Offers' }]} />
      <div className="max-w-[70rem]">
        <PageHead
          title="Offers"
          note={`What ${found.location.name} grants to its contacts.`}
          actions={
            found.mayWrite && found.any ? (
              <OpenDialog dialog="add" className={button({ tone: 'primary' })}>
                <Plus aria-hidden className="size-4" strokeWidth={1.75} />
                Add offer
              </OpenDialog>
            ) : null
          }
        />
        {found.mayWrite ? <AddOffer slug={found.location.slug} products={found.products} /> : null}
        <OffersList found={found} />
      </div>
    </>
  )
}

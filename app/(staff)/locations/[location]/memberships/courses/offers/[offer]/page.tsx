import type { Metadata } from 'next'
import { PublishedBadge } from '@/components/catalog/status-words'
import { OfferFacts } from '@/components/offers/offer-facts'
import { OfferForm } from '@/components/offers/offer-form'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { loadOffer } from '@/lib/offers/pages'
import { offersPath } from '@/lib/offers/rules/paths'

type Props = { params: Promise<{ location: string; offer: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { location, offer } = await params
  return { title: (await loadOffer(location, offer)).offer.title }
}

export default async function OfferPage({ params }: Props) {
  const { location, offer: id } = await params
  const page = await loadOffer(location, id)
  const { offer } = page
  const waiting = offer.waiting > 0 ? `, ${offer.waiting} waiting for it to begin` : ''
  return (
    <>
      <Crumbs
        path={[
          { label: 'Memberships' },
          { label: 'Offers', href: offersPath(page.location.slug) },
          { label: offer.title },
        ]}
      />
      <div className="max-w-3xl">
        <PageHead
          title={offer.title}
          badge={<PublishedBadge status={offer.status} />}
          note={`Held by ${offer.holders === 1 ? '1 contact' : `${offer.holders} contacts`} now${waiting}. Grant it on a contact’s page.`}
        />
        {page.mayWrite ? <OfferForm page={page} /> : <OfferFacts page={page} />}
      </div>
    </>
  )
}

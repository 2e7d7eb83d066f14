import { Card, Fact } from '@/components/ui/card'
import type { OfferPage } from '@/lib/offers/pages'
import { priceLabels } from '@/lib/offers/rules'

/** An offer for those who may grant it but not change it. */
export function OfferFacts({ page: { offer, products } }: { page: OfferPage }) {
  const held = products.filter(product => offer.productIds.includes(product.id))
  return (
    <Card className="grid gap-4 p-4 sm:p-6">
      {offer.description ? <p className="max-w-[68ch]">{offer.description}</p> : null}
      <dl className="grid gap-4 sm:grid-cols-2">
        <Fact label="Products" value={held.map(product => product.title).join(', ') || 'None'} />
        <Fact label="Price" value={priceLabels[offer.price]} />
        <Fact label="Access" value={offer.accessDays === null ? 'No end' : `${offer.accessDays} days`} />
        <Fact label="Begins" value={offer.beginsOn ?? 'At once'} />
      </dl>
    </Card>
  )
}

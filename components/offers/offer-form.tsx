'use client'

import { useActionState } from 'react'
import { Card } from '@/components/ui/card'
import { FormNotice } from '@/components/ui/form-notice'
import { Notice } from '@/components/ui/status'
import { useFormToast } from '@/components/ui/toast'
import { UnsavedBar, useUnsaved, WarnUnsaved } from '@/components/ui/unsaved'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { saveOffer } from '@/lib/offers/actions/offers'
import type { OfferPage } from '@/lib/offers/pages'
import { idle } from '@/lib/platform/form'
import { OfferFields, offerLabels } from './offer-fields'

const labels = {
  title: 'title',
  description: 'description',
  price: 'price',
  status: 'status',
  'products[]': 'products',
  accessDays: 'days of access',
  beginsOn: 'first day',
}

/** An offer's page: its fields, and whom a change reaches. */
export function OfferForm({ page }: { page: OfferPage }) {
  const { offer } = page
  const [state, action] = useActionState(saveOffer, idle)
  const ref = useFormFocus(state)
  const unsaved = useUnsaved(ref, { savedAt: state.status === 'ok' ? state.at : undefined })
  useFormToast(state, { title: 'Offer saved' })
  const start = {
    title: offer.title,
    description: offer.description,
    price: offer.price,
    status: offer.status,
    accessDays: offer.accessDays === null ? '' : String(offer.accessDays),
    beginsOn: offer.beginsOn ?? '',
    products: offer.productIds.join(','),
  }
  const holders = offer.holders === 1 ? '1 contact holds' : `${offer.holders} contacts hold`
  return (
    <Card>
      <form ref={ref} action={action} noValidate>
        <div className="grid gap-4 p-4 sm:p-6">
          <FormNotice state={state} labels={offerLabels} prefix="offer-" />
          <input type="hidden" name="location" value={page.location.slug} />
          <input type="hidden" name="offer" value={offer.id} />
          {offer.holders > 0 ? (
            <Notice>
              {holders} it now. A change of its products reaches them at their next click; days and the first day hold
              for grants from now on.
            </Notice>
          ) : null}
          <OfferFields prefix="offer-" state={state} start={start} products={page.products} />
        </div>
        <UnsavedBar {...unsaved} labels={labels} onDiscard={unsaved.discard} saveLabel="Save offer" />
      </form>
      <WarnUnsaved count={unsaved.count} />
    </Card>
  )
}

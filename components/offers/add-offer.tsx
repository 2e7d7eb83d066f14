'use client'

import { useActionState } from 'react'
import { AddressDialog, CloseLink, useAddressDialog } from '@/components/contacts/address-dialog'
import { button } from '@/components/ui/button'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { addOffer } from '@/lib/offers/actions/offers'
import type { OffersList } from '@/lib/offers/pages'
import { idle } from '@/lib/platform/form'
import { OfferFields, offerLabels } from './offer-fields'

type Props = { slug: string; products: OffersList['products'] }

const blank = {
  title: '',
  description: '',
  price: 'free',
  status: 'published',
  accessDays: '',
  beginsOn: '',
  products: '',
}

/** The form behind "Add offer", open while the address says `?add=1`. */
export function AddOffer(props: Props) {
  const { open, close } = useAddressDialog('add')
  return open ? <Form {...props} onClose={close} /> : null
}

function Form({ slug, products, onClose }: Props & { onClose: () => void }) {
  const [state, action] = useActionState(addOffer, idle)
  return (
    <AddressDialog
      name="add"
      onClose={onClose}
      title="Add an offer"
      state={state}
      action={action}
      foot={
        <>
          <CloseLink onClose={onClose} className={button({ tone: 'quiet' })}>
            Cancel
          </CloseLink>
          <SubmitButton pendingLabel="Adding">Add offer</SubmitButton>
        </>
      }
    >
      <div className="grid gap-4">
        <FormNotice state={state} labels={offerLabels} prefix="add-" />
        <input type="hidden" name="location" value={slug} />
        <OfferFields prefix="add-" state={state} start={blank} products={products} />
      </div>
    </AddressDialog>
  )
}

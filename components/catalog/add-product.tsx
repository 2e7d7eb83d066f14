'use client'

import { useActionState } from 'react'
import { AddressDialog, CloseLink, useAddressDialog } from '@/components/contacts/address-dialog'
import { button } from '@/components/ui/button'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { addProduct } from '@/lib/catalog/actions'
import { idle } from '@/lib/platform/form'
import { ProductFields, productLabels } from './product-fields'

const blank = { title: '', description: '', instructorName: '', instructorAbout: '' }

/** The form behind "Add product", open while the address says `?add=1`. */
export function AddProduct({ slug }: { slug: string }) {
  const { open, close } = useAddressDialog('add')
  return open ? <Form slug={slug} onClose={close} /> : null
}

function Form({ slug, onClose }: { slug: string; onClose: () => void }) {
  const [state, action] = useActionState(addProduct, idle)
  return (
    <AddressDialog
      name="add"
      onClose={onClose}
      title="Add a product"
      state={state}
      action={action}
      foot={
        <>
          <CloseLink onClose={onClose} className={button({ tone: 'quiet' })}>
            Cancel
          </CloseLink>
          <SubmitButton pendingLabel="Adding">Add product</SubmitButton>
        </>
      }
    >
      <div className="grid gap-4">
        <FormNotice state={state} labels={productLabels} prefix="add-" />
        <input type="hidden" name="location" value={slug} />
        <p className="text-muted">It begins as a draft: no learner sees it until you publish it.</p>
        <ProductFields prefix="add-" state={state} start={blank} />
      </div>
    </AddressDialog>
  )
}

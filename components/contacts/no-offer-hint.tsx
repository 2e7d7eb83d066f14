'use client'

import { OpenDialog } from './address-dialog'

/** Said where no offer holds, with the way out. */
export function NoOfferHint() {
  return (
    <>
      This contact has no offer: the link will say so.{' '}
      <OpenDialog
        dialog="grant"
        replaces="generate"
        className="font-medium text-accent-text underline underline-offset-4"
      >
        Grant an offer
      </OpenDialog>
    </>
  )
}

'use client'

import { useActionState } from 'react'
import { button } from '@/components/ui/button'
import { Notice } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { changeContact } from '@/lib/contacts/actions/contact'
import { idle } from '@/lib/platform/form'
import { AddressDialog, CloseLink, useAddressDialog } from './address-dialog'
import { ContactFields, type ContactValues } from './contact-fields'
import { Done, useClosing } from './done'

type Props = {
  location: string
  contact: string
  name: string
  start: ContactValues
  locationLanguage: string
  consentHint: string
  /** What dies with another email or phone, in numbers. */
  stakes: string
}

/** The form behind "Edit", open while the address says `?edit=1`. */
export function EditContact(props: Props) {
  const { open, close } = useAddressDialog('edit')
  return open ? <Form {...props} onClose={close} /> : null
}

function Form({
  location,
  contact,
  name,
  start,
  locationLanguage,
  consentHint,
  stakes,
  onClose,
}: Props & { onClose: () => void }) {
  const [state, action] = useActionState(changeContact, idle)
  const reached = state.data?.reached
  useClosing(state, onClose, {
    title: 'Contact saved',
    note: reached ? 'Their older links are off and they are signed out.' : undefined,
  })
  return (
    <AddressDialog
      name="edit"
      onClose={onClose}
      title={`Edit ${name}`}
      state={state}
      action={action}
      foot={
        <>
          <CloseLink onClose={onClose} className={button({ tone: 'quiet' })}>
            Cancel
          </CloseLink>
          <SubmitButton pendingLabel="Saving">Save changes</SubmitButton>
        </>
      }
    >
      <input type="hidden" name="location" value={location} />
      <input type="hidden" name="contact" value={contact} />
      <Done state={state}>{reached ? 'Saved. Their older links are off and they are signed out.' : 'Saved.'}</Done>
      <ContactFields
        prefix="edit-"
        state={state}
        start={start}
        locationLanguage={locationLanguage}
        consentHint={consentHint}
      />
      <Notice tone="caution" icon="warn" className="mt-4">
        Another email or phone may be another person’s, so changing one of them turns off {stakes}.
      </Notice>
    </AddressDialog>
  )
}

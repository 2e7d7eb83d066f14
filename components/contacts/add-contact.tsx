'use client'

import { useActionState } from 'react'
import { button } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { addContact } from '@/lib/contacts/actions/contact'
import { idle } from '@/lib/platform/form'
import { AddressDialog, CloseLink, useAddressDialog } from './address-dialog'
import { ContactFields } from './contact-fields'

const blank = { firstName: '', lastName: '', email: '', phone: '', language: '', emailConsent: false }
type Props = { location: string; locationLanguage: string }

/** The form behind "Add contact", open while the address says `?add=1`. */
export function AddContact(props: Props) {
  const { open, close } = useAddressDialog('add')
  return open ? <Form {...props} onClose={close} /> : null
}

function Form({ location, locationLanguage, onClose }: Props & { onClose: () => void }) {
  const [state, action] = useActionState(addContact, idle)
  return (
    <AddressDialog
      name="add"
      onClose={onClose}
      title="Add a contact"
      state={state}
      action={action}
      foot={
        <>
          <CloseLink onClose={onClose} className={button({ tone: 'quiet' })}>
            Cancel
          </CloseLink>
          <SubmitButton pendingLabel="Adding">Add contact</SubmitButton>
        </>
      }
    >
      <input type="hidden" name="location" value={location} />
      <ContactFields
        prefix="add-"
        state={state}
        start={blank}
        locationLanguage={locationLanguage}
        consentHint="Tick it only if they said so. Today is kept as the date."
      />
    </AddressDialog>
  )
}

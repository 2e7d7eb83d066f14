'use client'

import { useActionState } from 'react'
import { AddressDialog, CloseLink, useAddressDialog } from '@/components/contacts/address-dialog'
import { Done, useClosing } from '@/components/contacts/done'
import { loginEmailNote } from '@/components/messages/login-email-note'
import { button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { FieldSet } from '@/components/ui/field'
import { FormKey } from '@/components/ui/form-key'
import { FormNotice } from '@/components/ui/form-notice'
import { SearchInput } from '@/components/ui/search-input'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Dashboard } from '@/lib/client-portal/pages'
import { fullName } from '@/lib/contacts/rules/words'
import { sendLoginEmail } from '@/lib/messaging/actions'
import { idle } from '@/lib/platform/form'

const SHOWN = 8

/** "Send Login Email" to several contacts, open while the address says `?login-email=1`. */
export function LoginEmailDialog({ page }: { page: Dashboard }) {
  const { open, close } = useAddressDialog('login-email')
  return open ? <Form page={page} onClose={close} /> : null
}

function Form({ page, onClose }: { page: Dashboard; onClose: () => void }) {
  const { location, q, hits, clients } = page
  const [state, action] = useActionState(sendLoginEmail, idle)
  const note = loginEmailNote(state.data)
  useClosing(state, onClose, { title: 'Login email', note })
  const shown = q ? hits : clients.slice(0, SHOWN)
  const chosen = (state.values.contacts ?? '').split(',')
  return (
    <AddressDialog
      name="login-email"
      onClose={onClose}
      title="Send a login email"
      state={state}
      foot={
        <>
          <CloseLink onClose={onClose} className={button({ tone: 'quiet' })}>
            Cancel
          </CloseLink>
          <SubmitButton form="login-email-form" pendingLabel="Sending">
            Send login email
          </SubmitButton>
        </>
      }
    >
      <Done state={state}>{note}</Done>
      <div className="grid gap-4">
        <SearchInput
          label="Name, email or phone"
          placeholder="Name, email or phone of the contact"
          defaultValue={q}
          keep={{ 'login-email': '1' }}
          className="w-full"
        />
        <form id="login-email-form" action={action} className="grid gap-4" noValidate>
          <input type="hidden" name="location" value={location.slug} />
          <FormKey value={page.formKey} />
          <FormNotice state={state} labels={{ contacts: 'Contacts' }} prefix="login-email-" />
          <FieldSet id="login-email-contacts" legend={q ? 'Found' : 'Seen last'} error={state.fieldErrors.contacts}>
            {shown.length === 0 ? (
              <p className="text-muted">{q ? `Nobody here is called “${q}”.` : 'No contacts yet.'}</p>
            ) : null}
            {shown.map(contact => (
              <Checkbox
                key={`${contact.id} ${chosen.includes(contact.id)}`}
                name="contacts[]"
                value={contact.id}
                defaultChecked={chosen.includes(contact.id)}
                hint={contact.email ?? 'No email'}
              >
                {fullName(contact)}
              </Checkbox>
            ))}
          </FieldSet>
          <p className="text-muted">
            Each gets a fresh magic link. Links they have keep working. Who has not agreed to email is left out, and you
            are told.
          </p>
        </form>
      </div>
    </AddressDialog>
  )
}

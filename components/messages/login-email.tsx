'use client'

import { useActionState } from 'react'
import { AddressDialog, CloseLink, useAddressDialog } from '@/components/contacts/address-dialog'
import { Done, useClosing } from '@/components/contacts/done'
import { button } from '@/components/ui/button'
import { FormKey } from '@/components/ui/form-key'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { sendLoginEmail } from '@/lib/messaging/actions'
import { idle } from '@/lib/platform/form'
import { loginEmailNote } from './login-email-note'

type Props = {
  location: string
  contact: string
  name: string
  formKey: string
  email: { to: string | null; not: string | null }
}

/** "Send login email" of one contact, open while the address says `?login-email=1`. */
export function LoginEmail(props: Props) {
  const { open, close } = useAddressDialog('login-email')
  return open ? <Form {...props} onClose={close} /> : null
}

function Form({ location, contact, name, formKey, email, onClose }: Props & { onClose: () => void }) {
  const [state, action] = useActionState(sendLoginEmail, idle)
  const note = loginEmailNote(state.data)
  useClosing(state, onClose, { title: 'Login email', note })
  return (
    <AddressDialog
      name="login-email"
      onClose={onClose}
      title={`Send a login email to ${name}?`}
      state={state}
      action={email.not ? undefined : action}
      foot={
        <>
          <CloseLink onClose={onClose} className={button({ tone: 'quiet' })}>
            {email.not ? 'Close' : 'Cancel'}
          </CloseLink>
          {email.not ? null : <SubmitButton pendingLabel="Sending">Send login email</SubmitButton>}
        </>
      }
    >
      <Done state={state}>{note}</Done>
      <FormNotice state={state} />
      <input type="hidden" name="location" value={location} />
      <FormKey value={formKey} />
      <input type="hidden" name="contacts[]" value={contact} />
      <p>
        {email.not
          ? `It can’t be sent: ${email.not}.`
          : `A mail with a fresh magic link goes to ${email.to}. Links they have keep working.`}
      </p>
    </AddressDialog>
  )
}

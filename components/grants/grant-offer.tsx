'use client'

import { useActionState } from 'react'
import { AddressDialog, CloseLink, useAddressDialog } from '@/components/contacts/address-dialog'
import { Done, useClosing } from '@/components/contacts/done'
import type { EmailFacts } from '@/components/contacts/generate-fields'
import { skipWords } from '@/components/messages/words'
import { button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { Field, Input, NativeSelect } from '@/components/ui/field'
import { FormKey } from '@/components/ui/form-key'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { grant } from '@/lib/offers/actions/grants'
import { idle } from '@/lib/platform/form'

/** `note` says what the offer itself says: its term, and what the contact has of it now. */
type OfferChoice = { id: string; title: string; note: string }

type Props = {
  location: string
  contact: string
  name: string
  formKey: string
  offers: OfferChoice[]
  today: string
  city: string
  email: EmailFacts
}

/** The form behind "Grant", open while the address says `?grant=1`. */
export function GrantOffer(props: Props) {
  const { open, close } = useAddressDialog('grant')
  return open ? <Form {...props} onClose={close} /> : null
}

const labels = { offer: 'Offer', from: 'From', until: 'Until' }

function Form({
  location,
  contact,
  name,
  formKey,
  offers,
  today,
  city,
  email,
  onClose,
}: Props & { onClose: () => void }) {
  const [state, action] = useActionState(grant, idle)
  useClosing(state, onClose, {
    title: `${state.data?.offer ?? 'Offer'} granted`,
    note: grantedNote(state.data?.email),
  })
  const only = offers.length === 1 ? offers[0]?.id : ''
  const value = (field: keyof typeof labels, start = '') => state.values[field] ?? start
  return (
    <AddressDialog
      name="grant"
      onClose={onClose}
      title={`Grant an offer to ${name}`}
      state={state}
      action={offers.length > 0 ? action : undefined}
      foot={
        <>
          <CloseLink onClose={onClose} className={button({ tone: 'quiet' })}>
            Cancel
          </CloseLink>
          {offers.length > 0 ? <SubmitButton pendingLabel="Granting">Grant offer</SubmitButton> : null}
        </>
      }
    >
      <Done state={state}>{`${state.data?.offer} is granted. ${grantedNote(state.data?.email)}`}</Done>
      {offers.length === 0 ? (
        <p>There is no published offer in this location yet. Make one under Memberships, Offers; then grant it here.</p>
      ) : (
        <div className="grid gap-4">
          <input type="hidden" name="location" value={location} />
          <FormKey value={formKey} />
          <input type="hidden" name="contact" value={contact} />
          <FormNotice state={state} labels={labels} prefix="grant-" />
          <Field id="grant-offer" label="Offer" error={state.fieldErrors.offer}>
            <NativeSelect name="offer" defaultValue={value('offer', only)} required>
              <option value="">Choose an offer</option>
              {offers.map(offer => (
                <option key={offer.id} value={offer.id}>
                  {`${offer.title} (${offer.note})`}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              id="grant-from"
              label="From"
              optional
              hint={`Empty: at once, or when the offer begins.`}
              error={state.fieldErrors.from}
            >
              <Input type="date" name="from" defaultValue={value('from')} />
            </Field>
            <Field
              id="grant-until"
              label="Until"
              optional
              hint="The whole day counts. Empty: as the offer says."
              error={state.fieldErrors.until}
            >
              <Input type="date" name="until" min={today} defaultValue={value('until')} />
            </Field>
          </div>
          {email.not ? (
            <p className="text-muted">{`They can’t be told by email: ${email.not}.`}</p>
          ) : (
            <Checkbox
              key={`notify ${state.status} ${state.values.notify}`}
              name="notify"
              defaultChecked={state.status === 'error' && state.values.notify === 'on'}
              hint={`To ${email.to}, with their magic link.`}
            >
              Email them that they have access
            </Checkbox>
          )}
          <p className="text-muted">{`Days begin at midnight in ${city}. Granting an offer that they hold already puts the new days in place of the old ones.`}</p>
        </div>
      )}
    </AddressDialog>
  )
}

function grantedNote(email: { to: string; skipped: string | null } | null | undefined): string {
  if (!email) return 'It is open at their next click.'
  return email.skipped ? `No email was sent: ${skipWords(email.skipped)}.` : `An email is on its way to ${email.to}.`
}

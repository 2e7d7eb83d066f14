'use client'

import { Download } from 'lucide-react'
import { useActionState } from 'react'
import { button } from '@/components/ui/button'
import { FormKey } from '@/components/ui/form-key'
import { SubmitButton } from '@/components/ui/submit-button'
import { generateLink } from '@/lib/contacts/actions/link'
import { idle } from '@/lib/platform/form'
import { AddressDialog, CloseLink, useAddressDialog } from './address-dialog'
import { type GenerateFacts, GenerateFields } from './generate-fields'
import { MadeLinkView } from './made-link'

type Props = {
  location: string
  contact: string
  name: string
  formKey: string
  firstName: string
  facts: GenerateFacts
}

/** "Generate magic link", open while the address says `?generate=1`. What it made is shown once and kept nowhere. */
export function GenerateLink(props: Props) {
  const { open, close } = useAddressDialog('generate')
  return open ? <Generate {...props} onClose={close} /> : null
}

function Generate({ location, contact, name, formKey, firstName, facts, onClose }: Props & { onClose: () => void }) {
  const [state, action] = useActionState(generateLink, idle)
  const made = state.status === 'ok' ? state.data : undefined
  if (made) {
    return (
      <AddressDialog
        key="made"
        name="generate"
        onClose={onClose}
        title={`Magic link for ${name}`}
        state={state}
        foot={<MadeFoot qr={made.qr} name={name} onClose={onClose} />}
      >
        <MadeLinkView made={made} firstName={firstName} hasOffer={facts.hasOffer} cap={facts.deviceCap} />
      </AddressDialog>
    )
  }
  return (
    <AddressDialog
      key="form"
      name="generate"
      onClose={onClose}
      title={`Generate magic link for ${name}`}
      state={state}
      action={action}
      foot={
        <>
          <CloseLink onClose={onClose} className={button({ tone: 'quiet' })}>
            Cancel
          </CloseLink>
          <SubmitButton pendingLabel="Generating">Generate magic link</SubmitButton>
        </>
      }
    >
      <input type="hidden" name="location" value={location} />
      <FormKey value={formKey} />
      <input type="hidden" name="contact" value={contact} />
      <GenerateFields state={state} facts={facts} firstName={firstName} locationSlug={location} />
    </AddressDialog>
  )
}

function MadeFoot({ qr, name, onClose }: { qr: string; name: string; onClose: () => void }) {
  const file = `magic-link-${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.svg`
  return (
    <>
      <a href={qr} download={file} className={button({ tone: 'quiet' })}>
        <Download aria-hidden className="size-4" strokeWidth={1.75} />
        Save QR code
      </a>
      <CloseLink onClose={onClose} className={button({ tone: 'primary' })}>
        Done
      </CloseLink>
    </>
  )
}

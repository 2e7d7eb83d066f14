'use client'

import { useActionState, useRef, useState } from 'react'
import { button } from '@/components/ui/button'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { block, unblock } from '@/lib/contacts/actions/contact'
import { idle } from '@/lib/platform/form'
import { AddressDialog, CloseLink, useAddressDialog } from './address-dialog'
import { Done, useClosing } from './done'
import { count, counted } from './words'

type Props = { location: string; contact: string; name: string; blocked: boolean; links: number; devices: number }

/** Asks before a contact is blocked, or let in again; open while the address says `?block=1`. */
export function BlockContact(props: Props) {
  const { open, close } = useAddressDialog('block')
  return open ? <Question {...props} onClose={close} /> : null
}

/** Stays the question it was when it opened: its own answer changes `blocked`. */
function Question(props: FormProps) {
  const [blocked] = useState(props.blocked)
  return blocked ? <Unblock {...props} /> : <Block {...props} />
}

type FormProps = Props & { onClose: () => void }

function Block({ location, contact, name, links, devices, onClose }: FormProps) {
  const [state, action] = useActionState(block, idle)
  const safe = useRef<HTMLAnchorElement>(null)
  useClosing(state, onClose, { title: `${name} is blocked`, note: 'They are signed out, and no link of theirs opens.' })
  return (
    <AddressDialog
      name="block"
      onClose={onClose}
      title={`Block ${name}?`}
      state={state}
      action={action}
      width="30rem"
      safe={safe}
      foot={
        <>
          <CloseLink ref={safe} onClose={onClose} className={button()}>
            Keep their access
          </CloseLink>
          <SubmitButton tone="danger" pendingLabel="Blocking">
            Block contact
          </SubmitButton>
        </>
      }
    >
      <input type="hidden" name="location" value={location} />
      <input type="hidden" name="contact" value={contact} />
      <Done state={state}>{name} is blocked and signed out.</Done>
      <FormNotice state={state} />
      <p>
        {devices + links === 0
          ? 'Nobody is signed in and no link works now. From then on none can be used, not even a new one.'
          : `${counted(devices, 'device is', 'devices are')} signed out at once and ${count(links, 'working link stops', 'working links stop')} opening.`}
      </p>
      <p className="mt-2 text-muted">Offers and progress are kept. You can unblock them at any time.</p>
    </AddressDialog>
  )
}

function Unblock({ location, contact, name, links, onClose }: FormProps) {
  const [state, action] = useActionState(unblock, idle)
  useClosing(state, onClose, { title: `${name} is unblocked`, note: 'They stay signed out until they open a link.' })
  return (
    <AddressDialog
      name="block"
      onClose={onClose}
      title={`Unblock ${name}?`}
      state={state}
      action={action}
      width="30rem"
      foot={
        <>
          <CloseLink onClose={onClose} className={button({ tone: 'quiet' })}>
            Keep them blocked
          </CloseLink>
          <SubmitButton pendingLabel="Unblocking">Unblock contact</SubmitButton>
        </>
      }
    >
      <input type="hidden" name="location" value={location} />
      <input type="hidden" name="contact" value={contact} />
      <Done state={state}>{name} is unblocked.</Done>
      <FormNotice state={state} />
      <p>
        {links > 0
          ? `${counted(links, 'older link opens', 'older links open')} again. They stay signed out until they use one.`
          : 'No older link of theirs works any more: generate a new one afterwards.'}
      </p>
    </AddressDialog>
  )
}

'use client'

import { useActionState } from 'react'
import { Status } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { tryAgain } from '@/lib/contacts/actions/contact'
import { idle } from '@/lib/platform/form'

type Props = { location: string; contact: string; when: string; reason: string | null; complained: boolean }

/** That mail to the address came back, when and why, and the way to take that back; of a complaint there is none. */
export function AddressTrouble({ location, contact, when, reason, complained }: Props) {
  const [state, action] = useActionState(tryAgain, idle)
  return (
    <div className="mt-1 grid justify-items-start gap-1">
      <Status tone="danger" icon="ban">
        {complained ? `Marked as spam, ${when}` : `Came back ${when}`}
      </Status>
      {reason ? <p className="text-muted wrap-anywhere">{reason}</p> : null}
      {complained ? (
        <p className="text-muted">Its receiver complained, so nothing more is sent there. Another address helps.</p>
      ) : (
        <form action={action}>
          <input type="hidden" name="location" value={location} />
          <input type="hidden" name="contact" value={contact} />
          <p className="text-muted">Nothing more is sent there until it is tried again.</p>
          <SubmitButton tone="plain" size="sm" className="mt-2" pendingLabel="One moment">
            Try this address again
          </SubmitButton>
          {state.formError ? (
            <p role="alert" className="mt-1 text-danger-text">
              {state.formError}
            </p>
          ) : null}
        </form>
      )}
    </div>
  )
}

'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import { removePassword } from '@/lib/contacts/actions/password'
import { idle } from '@/lib/platform/form'

/** That a contact has a password, and the way to take it away: they may set another at any time. */
export function RemovePassword({ location, contact }: { location: string; contact: string }) {
  const [state, action] = useActionState(removePassword, idle)
  return (
    <form action={action} className="flex flex-wrap items-center gap-x-2">
      <input type="hidden" name="location" value={location} />
      <input type="hidden" name="contact" value={contact} />
      set by them
      <SubmitButton tone="quiet" size="sm" className="-my-1.5" pendingLabel="Removing">
        Remove<span className="sr-only"> the password</span>
      </SubmitButton>
      {state.formError ? (
        <p role="alert" className="text-danger-text">
          {state.formError}
        </p>
      ) : null}
    </form>
  )
}

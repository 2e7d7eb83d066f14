'use client'

import { useActionState } from 'react'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormToast } from '@/components/ui/toast'
import { sendAgain } from '@/lib/messaging/actions'
import { idle } from '@/lib/platform/form'

/** Sends a message anew, with a fresh link. */
export function SendAgain({ location, message }: { location: string; message: string }) {
  const [state, action] = useActionState(sendAgain, idle)
  useFormToast(state, { title: 'Sent again', note: 'With a fresh link.' })
  return (
    <form action={action} className="grid gap-3">
      <input type="hidden" name="location" value={location} />
      <input type="hidden" name="message" value={message} />
      <FormNotice state={state} />
      <SubmitButton tone="plain" pendingLabel="Sending">
        Send again
      </SubmitButton>
    </form>
  )
}

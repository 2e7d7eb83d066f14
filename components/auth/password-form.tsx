'use client'

import { useActionState } from 'react'
import { CardFoot } from '@/components/ui/card'
import { Field, Input } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { Notice } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { changePassword } from '@/lib/auth/actions'
import { passwordLength } from '@/lib/auth/password-rules'
import { idle } from '@/lib/platform/form'

const labels = { currentPassword: 'Current password', newPassword: 'New password' }

export function PasswordForm({ email }: { email: string }) {
  const [state, action] = useActionState(changePassword, idle)
  const form = useFormFocus(state)
  return (
    <form ref={form} action={action} noValidate>
      <div className="grid gap-4 px-4 pt-4 pb-6 sm:px-6">
        <FormNotice state={state} labels={labels} prefix="password-" />
        {state.status === 'ok' ? <Changed ended={state.data?.ended ?? 0} /> : null}
        {/* For password managers: whose password this is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field id="password-currentPassword" label={labels.currentPassword} error={state.fieldErrors.currentPassword}>
          <Input name="currentPassword" type="password" autoComplete="current-password" />
        </Field>
        <Field
          id="password-newPassword"
          label={labels.newPassword}
          hint={`At least ${passwordLength.least} characters. Length counts more than signs.`}
          error={state.fieldErrors.newPassword}
        >
          <Input name="newPassword" type="password" autoComplete="new-password" />
        </Field>
      </div>
      <CardFoot>
        <p className="min-w-0 flex-1 basis-48 text-muted">Signs you out everywhere else.</p>
        <SubmitButton pendingLabel="Changing the password">Change password</SubmitButton>
      </CardFoot>
    </form>
  )
}

function Changed({ ended }: { ended: number }) {
  const others = ended === 1 ? 'One other session was ended.' : `${ended} other sessions were ended.`
  return (
    <Notice tone="positive" icon="yes" role="status">
      Your password is changed. {ended === 0 ? 'You were signed in nowhere else.' : others}
    </Notice>
  )
}

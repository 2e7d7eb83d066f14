'use client'

import { useActionState } from 'react'
import { Field, Input } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { setNewPassword } from '@/lib/auth/actions'
import { passwordLength } from '@/lib/auth/password-rules'
import { idle } from '@/lib/platform/form'

export function ResetForm({ token, email }: { token: string; email: string }) {
  const [state, action] = useActionState(setNewPassword, idle)
  const form = useFormFocus(state)
  return (
    <form ref={form} action={action} noValidate className="grid gap-4">
      <FormNotice state={state} />
      <input type="hidden" name="token" value={token} />
      {/* For password managers: whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field
        id="reset-password"
        label="New password"
        hint={`At least ${passwordLength.least} characters. Length counts more than signs.`}
        error={state.fieldErrors.password}
      >
        <Input name="password" type="password" autoComplete="new-password" size="lg" />
      </Field>
      <SubmitButton size="lg" pendingLabel="Setting the password" className="mt-2 w-full">
        Set it and sign in
      </SubmitButton>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import { Field, Input } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { signIn } from '@/lib/auth/actions'
import { idle } from '@/lib/platform/form'

/** `from`: the page that it leads back to. */
export function SignInForm({ from }: { from: string | null }) {
  const [state, action] = useActionState(signIn, idle)
  const form = useFormFocus(state)
  return (
    <form ref={form} action={action} noValidate className="grid gap-4">
      <FormNotice state={state} labels={{ email: 'Email', password: 'Password' }} prefix="sign-in-" />
      {from ? <input type="hidden" name="from" value={from} /> : null}
      <Field id="sign-in-email" label="Email" error={state.fieldErrors.email}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="lg"
          defaultValue={state.values.email}
        />
      </Field>
      <Field id="sign-in-password" label="Password" error={state.fieldErrors.password}>
        <Input name="password" type="password" autoComplete="current-password" size="lg" />
      </Field>
      <SubmitButton size="lg" pendingLabel="Signing in" className="mt-2 w-full">
        Sign in
      </SubmitButton>
    </form>
  )
}

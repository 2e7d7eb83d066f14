'use client'

import { useActionState } from 'react'
import { Field, Input } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { setUp } from '@/lib/auth/actions'
import { passwordLength } from '@/lib/auth/password-rules'
import { idle } from '@/lib/platform/form'

const labels = { agencyName: 'Agency', name: 'Your name', email: 'Email', password: 'Password' }

export function SetupForm({ token }: { token: string }) {
  const [state, action] = useActionState(setUp, idle)
  const form = useFormFocus(state)
  const { values, fieldErrors } = state
  return (
    <form ref={form} action={action} noValidate className="grid gap-4">
      <FormNotice state={state} labels={labels} prefix="setup-" />
      <input type="hidden" name="token" value={token} />
      <Field
        id="setup-agencyName"
        label={labels.agencyName}
        hint="Owns the locations. Staff see its name; learners see their location’s."
        error={fieldErrors.agencyName}
      >
        <Input name="agencyName" autoComplete="organization" size="lg" defaultValue={values.agencyName} />
      </Field>
      <Field id="setup-name" label={labels.name} error={fieldErrors.name}>
        <Input name="name" autoComplete="name" size="lg" defaultValue={values.name} />
      </Field>
      <Field id="setup-email" label={labels.email} hint="You sign in with it." error={fieldErrors.email}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="lg"
          defaultValue={values.email}
        />
      </Field>
      <Field
        id="setup-password"
        label={labels.password}
        hint={`At least ${passwordLength.least} characters. Length counts more than signs.`}
        error={fieldErrors.password}
      >
        <Input name="password" type="password" autoComplete="new-password" size="lg" />
      </Field>
      <SubmitButton size="lg" pendingLabel="Making the agency" className="mt-2 w-full">
        Make the agency
      </SubmitButton>
    </form>
  )
}

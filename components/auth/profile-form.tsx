'use client'

import { useActionState } from 'react'
import { CardFoot } from '@/components/ui/card'
import { Field, Input } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormToast } from '@/components/ui/toast'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { changeProfile } from '@/lib/auth/actions'
import { idle } from '@/lib/platform/form'

export function ProfileForm({ name, email }: { name: string; email: string }) {
  const [state, action] = useActionState(changeProfile, idle)
  const form = useFormFocus(state)
  useFormToast(state, { title: 'Name saved' })
  return (
    <form ref={form} action={action} noValidate>
      <div className="grid gap-4 px-4 pt-4 pb-6 sm:px-6">
        <FormNotice state={state} />
        <Field id="profile-name" label="Name" hint="Shown beside what you do." error={state.fieldErrors.name}>
          <Input name="name" autoComplete="name" defaultValue={state.values.name ?? name} />
        </Field>
        <Field id="profile-email" label="Email" hint="You sign in with it.">
          <Input readOnly type="email" autoComplete="username" defaultValue={email} />
        </Field>
      </div>
      <CardFoot className="justify-end!">
        <SubmitButton pendingLabel="Saving">Save name</SubmitButton>
      </CardFoot>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import { CardFoot } from '@/components/ui/card'
import { RadioCard } from '@/components/ui/choice'
import { Field, FieldSet, Input } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormToast } from '@/components/ui/toast'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { saveAgency } from '@/lib/agencies/actions/agency'
import { idle } from '@/lib/platform/form'

type Props = { name: string; newLocationsUse: 'client_portal' | 'courses' }
const labels = { name: 'Agency name', newLocationsUse: 'New locations use' }

export function SettingsForm({ name, newLocationsUse }: Props) {
  const [state, action] = useActionState(saveAgency, idle)
  const form = useFormFocus(state)
  useFormToast(state, { title: 'Agency settings saved' })
  const use = state.values.newLocationsUse ?? newLocationsUse
  return (
    <form ref={form} action={action} noValidate>
      <div className="grid gap-6 p-4 sm:p-6">
        <FormNotice state={state} labels={labels} prefix="agency-" />
        <Field
          id="agency-name"
          label={labels.name}
          hint="Staff see it in the sidebar. Learners see their location’s name."
          error={state.fieldErrors.name}
        >
          <Input name="name" autoComplete="organization" defaultValue={state.values.name ?? name} />
        </Field>
        <FieldSet
          id="agency-newLocationsUse"
          legend={labels.newLocationsUse}
          hint="Locations that exist keep what they have, and so do their links."
          error={state.fieldErrors.newLocationsUse}
        >
          <div key={use} className="grid gap-3 sm:grid-cols-2">
            <RadioCard
              name="newLocationsUse"
              value="client_portal"
              defaultChecked={use === 'client_portal'}
              hint="The usual way. Staff make magic links under Sites, Client portal."
            >
              Client portal
            </RadioCard>
            <RadioCard
              name="newLocationsUse"
              value="courses"
              defaultChecked={use === 'courses'}
              hint="While you move over from legacy sites. The user’s magic link stands in Site details, with Regenerate and Copy."
            >
              Courses, legacy
            </RadioCard>
          </div>
        </FieldSet>
      </div>
      <CardFoot className="justify-end!">
        <SubmitButton pendingLabel="Saving">Save changes</SubmitButton>
      </CardFoot>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/choice'
import { Field, Input, NativeSelect } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { saveProfile } from '@/lib/contacts/actions/profile'
import type { PortalText } from '@/lib/language/portal'
import { idle } from '@/lib/platform/form'

/** The texts of the account, but those that take a value: a browser gets no functions. */
type ProfileWords = Pick<
  PortalText['account'],
  | 'firstName'
  | 'lastName'
  | 'optional'
  | 'language'
  | 'keys'
  | 'keysNote'
  | 'save'
  | 'saved'
  | 'needName'
  | 'tooLong'
  | 'working'
>

type Props = {
  location: string
  words: ProfileWords
  profile: { firstName: string; lastName: string; language: string; keys: boolean }
  languages: { value: string; label: string }[]
}

/** Name, language and whether single keys are on. */
export function ProfileForm({ location, words, profile, languages }: Props) {
  const [state, action] = useActionState(saveProfile, idle)
  const ref = useFormFocus(state)
  const errorOf = (name: string) => {
    const key = state.fieldErrors[name]
    return key && words[key === 'tooLong' ? 'tooLong' : 'needName']
  }
  const typed = (name: 'firstName' | 'lastName' | 'language') => state.values[name] ?? profile[name]
  return (
    <form ref={ref} action={action} className="grid gap-4" key={profile.language}>
      <input type="hidden" name="location" value={location} />
      {state.formError ? (
        <p role="alert" className="text-danger-text">
          {state.formError}
        </p>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="me-firstName" label={words.firstName} error={errorOf('firstName')}>
          <Input size="lg" name="firstName" autoComplete="given-name" defaultValue={typed('firstName')} />
        </Field>
        <Field id="me-lastName" label={words.lastName} optional={words.optional} error={errorOf('lastName')}>
          <Input size="lg" name="lastName" autoComplete="family-name" defaultValue={typed('lastName')} />
        </Field>
      </div>
      <Field id="me-language" label={words.language} className="sm:max-w-72">
        <NativeSelect size="lg" name="language" defaultValue={typed('language')}>
          {languages.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Checkbox name="keys" defaultChecked={profile.keys} hint={words.keysNote} className="min-h-11 items-start py-1">
        {words.keys}
      </Checkbox>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton size="lg" pendingLabel={words.working}>
          {words.save}
        </SubmitButton>
        <p role="status" className="text-positive-text">
          {state.status === 'ok' ? words.saved : ''}
        </p>
      </div>
    </form>
  )
}

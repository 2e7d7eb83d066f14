import { Checkbox } from '@/components/ui/choice'
import { Field, Input, NativeSelect } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import type { FormState } from '@/lib/platform/form'
import { languages } from './words'

export type ContactValues = {
  firstName: string
  lastName: string
  email: string
  phone: string
  language: string
  emailConsent: boolean
}

const labels = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  phone: 'Phone',
  language: 'Language',
}

type Props = { prefix: string; state: FormState; start: ContactValues; locationLanguage: string; consentHint: string }

/** What staff may type of a contact; keeps what was typed after a refusal. */
export function ContactFields({ prefix, state, start, locationLanguage, consentHint }: Props) {
  const typed = state.status === 'error'
  const value = (name: keyof typeof labels) => (typed ? (state.values[name] ?? '') : start[name])
  const field = (name: keyof typeof labels) => ({
    id: prefix + name,
    label: labels[name],
    error: state.fieldErrors[name],
  })
  const consent = typed ? state.values.emailConsent === 'on' : start.emailConsent
  return (
    <div className="grid gap-4">
      <FormNotice state={state} labels={labels} prefix={prefix} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field('firstName')}>
          <Input name="firstName" defaultValue={value('firstName')} autoComplete="off" required maxLength={80} />
        </Field>
        <Field {...field('lastName')} optional>
          <Input name="lastName" defaultValue={value('lastName')} autoComplete="off" maxLength={80} />
        </Field>
      </div>
      <Field
        {...field('email')}
        optional
        hint="You find them by it. Nothing is sent to it yet: you hand every link over."
      >
        <Input
          name="email"
          type="email"
          inputMode="email"
          defaultValue={value('email')}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field('phone')} optional hint="With its country: +1 312 555 0134">
          <Input name="phone" type="tel" inputMode="tel" defaultValue={value('phone')} autoComplete="off" />
        </Field>
        <Field {...field('language')} hint="Of their portal.">
          <NativeSelect name="language" defaultValue={value('language')}>
            <option value="">{`As the location: ${locationLanguage}`}</option>
            {Object.entries(languages).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      <div className="border-t border-line pt-4">
        <Checkbox key={String(consent)} name="emailConsent" defaultChecked={consent} hint={consentHint}>
          Agreed to get email
        </Checkbox>
      </div>
    </div>
  )
}

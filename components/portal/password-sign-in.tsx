'use client'

import { useActionState } from 'react'
import { Field, Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { signInWithPassword } from '@/lib/auth/actions'
import type { PasswordsText } from '@/lib/language/passwords'
import { idle } from '@/lib/platform/form'

type Props = { location: string; language: string; words: PasswordsText['signIn'] }

/** The quiet second way in, for who once set a password: folded until asked for. Works without script. */
export function PasswordSignIn({ location, language, words }: Props) {
  const [state, action] = useActionState(signInWithPassword, idle)
  const ref = useFormFocus(state)
  const refused = state.status === 'ok' ? state.data?.refused : undefined
  return (
    <details open={state.status === 'error' || refused ? true : undefined}>
      <summary className="inline-flex min-h-11 w-fit cursor-pointer items-center text-muted underline underline-offset-4 hover:text-ink">
        {words.open}
      </summary>
      {refused ? (
        <div role="alert" className="grid gap-2 pt-2">
          <h2 className="text-xl font-semibold tracking-[-.015em]">{refused.title}</h2>
          {refused.body.map(paragraph => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      ) : (
        <form ref={ref} action={action} className="grid gap-4 pt-2 pb-2" noValidate>
          <input type="hidden" name="location" value={location} />
          <input type="hidden" name="language" value={language} />
          {state.formError ? (
            <p role="alert" className="text-danger-text">
              {state.formError}
            </p>
          ) : null}
          <Field id="password-email" label={words.email} error={state.fieldErrors.email}>
            <Input
              size="lg"
              type="email"
              name="email"
              autoComplete="username"
              inputMode="email"
              required
              defaultValue={state.values.email ?? ''}
            />
          </Field>
          <Field id="password-password" label={words.password} error={state.fieldErrors.password}>
            <Input size="lg" type="password" name="password" autoComplete="current-password" required />
          </Field>
          <SubmitButton size="lg" tone="plain" pendingLabel={words.working}>
            {words.button}
          </SubmitButton>
        </form>
      )}
    </details>
  )
}

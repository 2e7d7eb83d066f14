'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import type { AskingText } from '@/lib/language/asking'
import { askForLink } from '@/lib/messaging/actions'
import { idle } from '@/lib/platform/form'

type Props = {
  location: string
  language: string
  words: AskingText['form'] & Pick<AskingText, 'title' | 'nothing'> & { sent: string }
}

/** "Email me a link": the same answer whether anybody has the address. Works without script. */
export function AskForm({ location, language, words }: Props) {
  const [state, action] = useActionState(askForLink, idle)
  const ref = useFormFocus(state)
  if (state.status === 'ok') {
    return (
      <div role="status" className="grid gap-3">
        <h2 className="text-xl font-semibold tracking-[-.015em]">{words.title}</h2>
        <p>{words.sent}</p>
        <p>{words.nothing}</p>
        <form method="get">
          <Button type="submit" size="lg">
            {words.other}
          </Button>
        </form>
      </div>
    )
  }
  return (
    <form ref={ref} action={action} className="grid gap-4" noValidate>
      <input type="hidden" name="location" value={location} />
      <input type="hidden" name="language" value={language} />
      {state.formError ? (
        <p role="alert" className="text-danger-text">
          {state.formError}
        </p>
      ) : null}
      <Field id="ask-email" label={words.label} hint={words.hint} error={state.fieldErrors.email}>
        <Input
          size="lg"
          type="email"
          name="email"
          autoComplete="email"
          inputMode="email"
          required
          defaultValue={state.values.email ?? ''}
        />
      </Field>
      <SubmitButton size="lg">{words.button}</SubmitButton>
    </form>
  )
}

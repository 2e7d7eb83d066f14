'use client'

import { useActionState } from 'react'
import { Field, Input } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { idle } from '@/lib/platform/form'
import { lookAtLink } from '@/lib/support/actions'
import { LookResult, lookAloud } from './look-result'

/** Paste a link, and read why it does not open. By POST alone: no address ever holds what was pasted. */
export function LookForm({ level = 3 }: { level?: 2 | 3 }) {
  const [state, action] = useActionState(lookAtLink, idle)
  const form = useFormFocus(state)
  const look = state.status === 'ok' ? state.data : undefined
  return (
    <div className="grid gap-4">
      <form ref={form} action={action} noValidate className="grid gap-4">
        <FormNotice state={state} />
        <Field
          id="look-pasted"
          label="The link, or the lines around it"
          hint="Just as they got it, from a mail or a chat. It is not stored."
          error={state.fieldErrors.pasted}
        >
          <Input
            name="pasted"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            defaultValue={state.values.pasted}
            className="font-mono"
          />
        </Field>
        <div>
          <SubmitButton tone="plain" pendingLabel="Looking">
            Look at this link
          </SubmitButton>
        </div>
      </form>
      <p role="status" className="sr-only">
        {look ? lookAloud(look) : ''}
      </p>
      {look ? (
        <div className="border-t border-line pt-4">
          <LookResult look={look} level={level} />
        </div>
      ) : null}
    </div>
  )
}

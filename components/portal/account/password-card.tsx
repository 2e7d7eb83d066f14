'use client'

import { type ReactNode, useActionState } from 'react'
import { Card, CardHead } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { Field, Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { removeOwnPassword, savePassword } from '@/lib/contacts/actions/password'
import type { PasswordsText } from '@/lib/language/passwords'
import { type FormState, idle } from '@/lib/platform/form'

type Words = PasswordsText['card']
type State = FormState<{ done: string }>
type Props = { location: string; email: string; isSet: boolean; words: Words }

/** The learner's own password: none is needed, so everything about it is folded away. Works without script. */
export function PasswordCard({ location, email, isSet, words }: Props) {
  // Both here: what one of them has done is still to be said once its form has gone.
  const [saved, save] = useActionState(savePassword, idle)
  const [removed, remove] = useActionState(removeOwnPassword, idle)
  return (
    <Card aria-labelledby="password" className="grid gap-4 p-4 sm:p-6">
      <CardHead id="password" title={words.title} note={isSet ? words.isSet : words.none} />
      <p role="status" className="text-positive-text empty:hidden">
        {doneWords(latest(saved, removed), words)}
      </p>
      <div className="grid gap-1">
        <Folded key={`save ${isSet}`} title={isSet ? words.change : words.set} state={saved}>
          <Form action={save} state={saved} words={words} hidden={{ location, had: isSet ? 'yes' : 'no' }}>
            {/* For password managers: whose password this is. */}
            <input type="email" autoComplete="username" value={email} readOnly hidden />
            {isSet ? <Current prefix="change-" state={saved} words={words} /> : null}
            <Field
              id="change-newPassword"
              label={words.fresh}
              hint={words.rule}
              error={said(saved.fieldErrors.newPassword, words)}
            >
              <Input size="lg" name="newPassword" type="password" autoComplete="new-password" />
            </Field>
            {isSet ? (
              <Checkbox name="signOut" defaultChecked hint={words.othersNote} className="min-h-11 items-start py-1">
                {words.others}
              </Checkbox>
            ) : null}
            <SubmitButton size="lg" tone="plain" className="w-fit" pendingLabel={words.working}>
              {isSet ? words.change : words.set}
            </SubmitButton>
          </Form>
        </Folded>
        {isSet ? (
          <Folded title={words.remove} state={removed}>
            <Form action={remove} state={removed} words={words} hidden={{ location }}>
              <p className="text-muted">{words.removeNote}</p>
              <Current prefix="remove-" state={removed} words={words} hint={words.forgotten} />
              <SubmitButton size="lg" tone="danger-plain" className="w-fit" pendingLabel={words.working}>
                {words.remove}
              </SubmitButton>
            </Form>
          </Folded>
        ) : null}
      </div>
    </Card>
  )
}

function latest(one: State, other: State): State {
  return (other.at ?? 0) > (one.at ?? 0) ? other : one
}

function doneWords({ status, data }: State, { done }: Words): string {
  return status === 'ok' && data ? (done[data.done as keyof Words['done']] ?? '') : ''
}

/** What a key of the action says; what comes from elsewhere is a sentence already. */
function said(key: string | undefined, { trouble }: Words): string | undefined {
  return key && (trouble[key as keyof Words['trouble']] ?? key)
}

/** Open while there is something to mend in it. */
function Folded({ title, state, children }: { title: string; state: State; children: ReactNode }) {
  return (
    <details open={state.status === 'error' || undefined}>
      <summary className="inline-flex min-h-11 w-fit cursor-pointer items-center font-medium underline decoration-line-strong underline-offset-4 hover:decoration-current">
        {title}
      </summary>
      {children}
    </details>
  )
}

type FormProps = {
  action: (form: FormData) => void
  state: State
  words: Words
  hidden: Record<string, string>
  children: ReactNode
}

function Form({ action, state, words, hidden, children }: FormProps) {
  const ref = useFormFocus(state)
  return (
    <form ref={ref} action={action} noValidate className="grid max-w-110 gap-4 pt-2 pb-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.status === 'error' && state.formError ? (
        <p role="alert" className="text-danger-text">
          {said(state.formError, words)}
        </p>
      ) : null}
      {children}
    </form>
  )
}

function Current({ prefix, state, words, hint }: { prefix: string; state: State; words: Words; hint?: string }) {
  return (
    <Field
      id={`${prefix}currentPassword`}
      label={words.current}
      hint={hint}
      error={said(state.fieldErrors.currentPassword, words)}
    >
      <Input size="lg" name="currentPassword" type="password" autoComplete="current-password" />
    </Field>
  )
}

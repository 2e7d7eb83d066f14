'use client'

import { type ReactNode, useActionState, useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { enterPortal } from '@/lib/auth/actions'
import type { AskingText } from '@/lib/language/asking'
import type { PasswordsText } from '@/lib/language/passwords'
import { type FormState, idle } from '@/lib/platform/form'
import { Said } from './said'

type Words = {
  head: { title: string; note: string }
  ask: AskingText['form'] & Pick<AskingText, 'title' | 'nothing'> & { sent: string; noLink: string; help: string }
  password: PasswordsText['signIn']
}
type Props = { location: string; language: string; words: Words; ways: ReactNode }
type State = Awaited<ReturnType<typeof enterPortal>>

/**
 * The two ways in, one form at a time: a link by email, and behind it a password for who once set one. Its heading is the page's: what was
 * pressed or answered has its own. Works without script. `ways` reach a person.
 */
export function PortalSignIn({ words, ways, ...rest }: Props) {
  const [state, action] = useActionState(enterPortal, idle)
  const { head, ask, password } = words
  if (state.data?.sent || state.data?.refused) return <Answer answer={state.data} words={ask} ways={ways} />
  const byPassword = isByPassword(state)
  const { title, note } = byPassword ? password : head
  return (
    <Said title={title} actions={ways}>
      <p>{note}</p>
      <div className="mt-3">
        <EnterForm {...rest} words={words} state={state} action={action} />
      </div>
      <p className="mt-3 border-t border-line pt-6">
        {byPassword ? null : <span className="font-medium">{`${ask.noLink} `}</span>}
        {ask.help}
      </p>
    </Said>
  )
}

type FormProps = Omit<Props, 'ways'> & { state: State; action: (form: FormData) => void }

function EnterForm({ location, language, words, state, action }: FormProps) {
  const form = useFormFocus(state)
  const { ask, password } = words
  const email = state.data?.email ?? state.values.email ?? ''
  const byPassword = isByPassword(state)
  useEffect(() => {
    const field = email ? '[name=password]' : '[name=email]'
    if (state.data?.way === 'password') form.current?.querySelector<HTMLElement>(field)?.focus()
  }, [state, email, form])
  return (
    <form ref={form} action={action} className="grid gap-4" noValidate>
      <input type="hidden" name="location" value={location} />
      <input type="hidden" name="language" value={language} />
      {state.formError ? (
        <p role="alert" className="text-danger-text">
          {state.formError}
        </p>
      ) : null}
      <Field
        id="sign-in-email"
        label={ask.label}
        hint={byPassword ? undefined : ask.hint}
        error={state.fieldErrors.email}
      >
        <Input
          key={`${byPassword} ${email}`}
          size="lg"
          type="email"
          name="email"
          autoComplete={byPassword ? 'username' : 'email'}
          inputMode="email"
          required
          defaultValue={email}
        />
      </Field>
      {byPassword ? (
        <>
          <Field id="sign-in-password" label={password.password} error={state.fieldErrors.password}>
            <Input size="lg" type="password" name="password" autoComplete="current-password" required />
          </Field>
          <SubmitButton key="password" size="lg" name="way" value="password" pendingLabel={password.working}>
            {password.button}
          </SubmitButton>
          <OtherWay way="link">{ask.button}</OtherWay>
        </>
      ) : (
        <>
          <SubmitButton key="link" size="lg" name="way" value="link">
            {ask.button}
          </SubmitButton>
          <OtherWay way="choose">{password.open}</OtherWay>
        </>
      )}
    </form>
  )
}

function isByPassword({ status, data, values }: FormState<NonNullable<State['data']>>): boolean {
  return status === 'error' ? values.way === 'password' : data?.way === 'password'
}

/** Sends the same form, so that what was typed comes along. */
function OtherWay({ way, children }: { way: 'link' | 'choose'; children: string }) {
  return (
    <button
      type="submit"
      name="way"
      value={way}
      className="-mt-2 inline-flex min-h-11 w-fit items-center text-muted underline underline-offset-4 hover:text-ink"
    >
      {children}
    </button>
  )
}

type AnswerProps = { answer: NonNullable<State['data']>; words: Words['ask']; ways: ReactNode }

/** The page once it was answered: a mail is on its way, or why the right password lets nobody in. */
function Answer({ answer: { refused }, words, ways }: AnswerProps) {
  const { title, body } = refused ?? { title: words.title, body: [words.sent, words.nothing] }
  return (
    <div role={refused ? 'alert' : 'status'}>
      <Said title={title} actions={ways}>
        {body.map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <form method="get" className="mt-3">
          <Button type="submit" size="lg">
            {words.other}
          </Button>
        </form>
        {refused ? null : <p className="mt-3 border-t border-line pt-6">{words.help}</p>}
      </Said>
    </div>
  )
}

'use client'

import { useActionState, useRef, useState } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { Dialog, DialogClose, dialogSoon } from '@/components/ui/dialog'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormToast } from '@/components/ui/toast'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { turnOffLinks } from '@/lib/agencies/actions/site'
import { siteDetailsPath } from '@/lib/agencies/rules/site'
import { idle } from '@/lib/platform/form'
import { type TurnOffNumbers, TurnOffWords } from './turn-off-words'

type Props = { slug: string; name: string; numbers: TurnOffNumbers; asking: boolean }

const number = new Intl.NumberFormat('en')

export function TurnOffCard({ slug, name, numbers, asking }: Props) {
  const people = numbers.canEnter === 1 ? 'contact who can enter' : 'contacts who can enter'
  return (
    <Card id="turn-off" tone="danger" className="scroll-mt-8 p-4 sm:p-6">
      <CardHead
        title="Turn off all links"
        note={
          <>
            Every magic link of {name} stops working at once: those of{' '}
            <span className="font-medium text-ink tabular-nums">{number.format(numbers.canEnter)}</span> {people}
            {numbers.hasLink ? ', and the user’s link' : ''}. People who are signed in stay signed in unless you choose
            otherwise. It can’t be taken back.
          </>
        }
        action={asking ? null : <TurnOff slug={slug} name={name} numbers={numbers} />}
      />
      {asking ? <AskTurnOff slug={slug} name={name} numbers={numbers} /> : null}
    </Card>
  )
}

type Parts = Omit<Props, 'asking'>

function TurnOff({ slug, name, numbers }: Parts) {
  const [state, action] = useActionState(turnOffLinks, idle)
  const [open, setOpen] = useState(false)
  const safe = useRef<HTMLButtonElement>(null)
  useFormToast(state, { title: `All links of ${name} are off`, note: 'Learners can ask for a fresh one by email.' })
  return (
    <>
      <form method="get">
        <Button
          type="submit"
          tone="danger-plain"
          name="confirm"
          value="turn-off"
          aria-haspopup="dialog"
          {...dialogSoon}
          onClick={event => {
            event.preventDefault()
            setOpen(true)
          }}
        >
          Turn off all links…
        </Button>
      </form>
      <Dialog
        alert
        open={open}
        onOpenChange={setOpen}
        width="32rem"
        title={`Turn off all links of ${name}?`}
        initialFocus={safe}
        action={action}
        state={state}
        foot={
          <>
            <DialogClose ref={safe}>Keep links on</DialogClose>
            <SubmitButton tone="danger">Turn off all links</SubmitButton>
          </>
        }
      >
        <FormNotice state={state} />
        <TurnOffWords
          slug={slug}
          name={name}
          numbers={numbers}
          prefix="turn-off-"
          error={state.fieldErrors.typedName}
          typed={state.values.typedName}
          signOut={state.values.signOut === 'on'}
        />
      </Dialog>
    </>
  )
}

/** The dialog's question as a part of the page, for a browser without script. */
function AskTurnOff({ slug, name, numbers }: Parts) {
  const [state, action] = useActionState(turnOffLinks, idle)
  const form = useFormFocus(state)
  return (
    <form ref={form} action={action} noValidate className="mt-6 border-t border-line pt-4">
      <h3 className="mb-4 text-base font-semibold">Turn off all links of {name}?</h3>
      <FormNotice state={state} />
      <input type="hidden" name="back" value="site" />
      <TurnOffWords
        slug={slug}
        name={name}
        numbers={numbers}
        prefix="ask-turn-off-"
        error={state.fieldErrors.typedName}
        typed={state.values.typedName}
        signOut={state.values.signOut === 'on'}
      />
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <LinkButton href={siteDetailsPath(slug)} scroll={false}>
          Keep links on
        </LinkButton>
        <SubmitButton tone="danger">Turn off all links</SubmitButton>
      </div>
    </form>
  )
}

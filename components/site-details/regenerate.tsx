'use client'

import { RefreshCw } from 'lucide-react'
import { useActionState, useState } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { dialogSoon } from '@/components/ui/dialog'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormToast } from '@/components/ui/toast'
import { regenerateMagicLink } from '@/lib/agencies/actions/site'
import { idle } from '@/lib/platform/form'
import { RegenerateWords } from './regenerate-words'

type Props = {
  slug: string
  /** When the link that would stop working was made; null: there is none, so nothing has to be asked. */
  made: string | null
  staffSignedIn: number
  /** Titles of the sidebar's entries that open the link. */
  menus: string[]
  tone?: ButtonProps['tone']
  size?: ButtonProps['size']
  className?: string
}

/** The button, and the dialog that asks first. Without script it leads to the same question on the page. */
export function Regenerate({ slug, made, staffSignedIn, menus, tone = 'plain', size, className }: Props) {
  const [state, action] = useActionState(regenerateMagicLink, idle)
  const [open, setOpen] = useState(false)
  useFormToast(state, {
    title: 'A new magic link was made',
    note: noteOf(state.data?.menus ?? 0, made !== null),
  })
  const look = { tone, size, className }
  const words = (
    <>
      <RefreshCw aria-hidden className="size-4" />
      Regenerate Magic Link
    </>
  )
  if (made === null) {
    return (
      <form action={action} className="grid gap-3">
        <input type="hidden" name="location" value={slug} />
        <input type="hidden" name="putInMenus" value="on" />
        <FormNotice state={state} />
        <SubmitButton {...look}>{words}</SubmitButton>
      </form>
    )
  }
  return (
    <>
      <form method="get">
        <Button
          type="submit"
          name="confirm"
          value="regenerate"
          aria-haspopup="dialog"
          {...dialogSoon}
          onClick={event => {
            event.preventDefault()
            setOpen(true)
          }}
          {...look}
        >
          {words}
        </Button>
      </form>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title="Regenerate the magic link?"
        keep="Keep the current link"
        confirm="Regenerate link"
        action={action}
        state={state}
      >
        <FormNotice state={state} />
        <input type="hidden" name="location" value={slug} />
        <RegenerateWords made={made} staffSignedIn={staffSignedIn} menus={menus} />
      </ConfirmDialog>
    </>
  )
}

function noteOf(menus: number, older: boolean): string {
  if (menus > 0) return `It is in ${menus === 1 ? 'its menu' : `its ${menus} menus`} already.`
  return older ? 'The older one stopped working.' : 'Put it in a custom menu link.'
}

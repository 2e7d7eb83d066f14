'use client'

import { useActionState } from 'react'
import { LinkButton } from '@/components/ui/button'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { regenerateMagicLink } from '@/lib/agencies/actions/site'
import { idle } from '@/lib/platform/form'
import { RegenerateWords } from './regenerate-words'

type Props = {
  slug: string
  made: string
  staffSignedIn: number
  menus: string[]
  back: 'site' | 'portal'
  keepHref: string
}

/** The dialog's question as a part of the page, for a browser without script. */
export function AskRegenerate({ slug, made, staffSignedIn, menus, back, keepHref }: Props) {
  const [state, action] = useActionState(regenerateMagicLink, idle)
  return (
    <form action={action} className="mt-6 rounded-md border border-danger/50 p-4">
      <h3 className="mb-2 text-base font-semibold">Regenerate the magic link?</h3>
      <FormNotice state={state} />
      <input type="hidden" name="location" value={slug} />
      <input type="hidden" name="back" value={back} />
      <RegenerateWords made={made} staffSignedIn={staffSignedIn} menus={menus} />
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <LinkButton href={keepHref} scroll={false}>
          Keep the current link
        </LinkButton>
        <SubmitButton tone="danger">Regenerate link</SubmitButton>
      </div>
    </form>
  )
}

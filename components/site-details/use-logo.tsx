'use client'

import { type ReactNode, useActionState, useEffect, useState } from 'react'
import { useFormToast } from '@/components/ui/toast'
import { removeLogo, replaceLogo } from '@/lib/agencies/actions/site'
import { LOGO_BYTES_AT_MOST } from '@/lib/agencies/rules/site'
import { idle } from '@/lib/platform/form'

export const UPLOAD_FORM = 'logo-upload'
export const REMOVE_FORM = 'logo-remove'

export type Logo = {
  /** The two forms that the logo's controls belong to: a form can't stand in another one. */
  forms: ReactNode
  fault: string | undefined
  choose: (input: HTMLInputElement) => void
}

/** The logo is replaced at once, beside the form that it stands in. */
export function useLogo(slug: string): Logo {
  const [replaced, replace] = useActionState(replaceLogo, idle)
  const [removed, remove] = useActionState(removeLogo, idle)
  // Without script the answer comes with the page, and no effect runs.
  const [fault, setFault] = useState(replaced.fieldErrors.logo ?? replaced.formError ?? removed.formError)
  useFormToast(replaced, { title: 'Logo replaced' })
  useFormToast(removed, { title: 'Logo removed', note: 'The arch with initials stands in its place.' })
  useEffect(() => setFault(replaced.fieldErrors.logo ?? replaced.formError), [replaced])
  useEffect(() => setFault(removed.formError), [removed])
  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    if (file.size > LOGO_BYTES_AT_MOST) setFault('Choose a picture of 2 MB or less.')
    else input.form?.requestSubmit()
  }
  const forms = (
    <>
      <form id={UPLOAD_FORM} action={replace}>
        <input type="hidden" name="location" value={slug} />
      </form>
      <form id={REMOVE_FORM} action={remove}>
        <input type="hidden" name="location" value={slug} />
      </form>
    </>
  )
  return { forms, fault, choose }
}

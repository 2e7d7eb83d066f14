'use client'

import { Gift } from 'lucide-react'
import { startTransition, useActionState, useEffect } from 'react'
import { OpenDialog } from '@/components/contacts/address-dialog'
import { Done } from '@/components/contacts/done'
import { SideHead } from '@/components/contacts/side-head'
import { Unscripted } from '@/components/contacts/unscripted'
import { button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useToast } from '@/components/ui/toast'
import { restore, revoke } from '@/lib/offers/actions/grants'
import { idle } from '@/lib/platform/form'

/** `term`: "until 14 Mar 2027"; `by`: who or what granted it, and when. */
export type GrantItem = { id: string; offer: string; term: string; by: string; holds: boolean }

type Props = { location: string; contact: string; firstName: string; grants: GrantItem[] }

/** What was granted, with the way to take it back. */
export function OffersCard({ location, contact, firstName, grants }: Props) {
  const { state, action } = useRevoke(location, contact)
  return (
    <Card id="offers" className="p-4 sm:p-6">
      <SideHead
        title="Offers"
        action={
          <OpenDialog dialog="grant" className={button({ tone: 'quiet', size: 'sm', className: '-me-2' })}>
            <Gift aria-hidden className="size-4" strokeWidth={1.75} />
            Grant
          </OpenDialog>
        }
      />
      <FormNotice state={state} />
      <Unscripted>
        <Done
          state={state}
        >{`${state.data?.offer} is revoked: access has ended. Grant it again to take that back.`}</Done>
      </Unscripted>
      {grants.length === 0 ? <p className="mt-2 text-muted">Nothing is granted to {firstName} yet.</p> : null}
      <ul className="mt-2 -mb-2">
        {grants.map(grant => (
          <li
            key={grant.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2 last:border-0"
          >
            <span className={grant.holds ? 'font-medium' : 'text-muted'}>{grant.offer}</span>
            <span className="text-end text-muted tabular-nums">{grant.term}</span>
            <span className="min-w-0 text-muted">{grant.by}</span>
            {grant.holds ? (
              <form action={action} className="-my-1 text-end">
                <input type="hidden" name="location" value={location} />
                <input type="hidden" name="contact" value={contact} />
                <input type="hidden" name="grant" value={grant.id} />
                <SubmitButton tone="quiet" size="sm" className="-me-2" pendingLabel="Revoking">
                  Revoke<span className="sr-only">{` ${grant.offer}`}</span>
                </SubmitButton>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Revokes, and offers for eight seconds to take it back. The form gets React's own action, so that it works without script. */
function useRevoke(location: string, contact: string) {
  const [state, action] = useActionState(revoke, idle)
  const [restored, takeBack] = useActionState(restore, idle)
  const toast = useToast()
  useEffect(() => {
    if (state.status !== 'ok' || !state.data) return
    const form = new FormData()
    form.set('location', location)
    form.set('contact', contact)
    form.set('grant', state.data.grant)
    toast({
      title: `${state.data.offer} revoked`,
      note: 'Access ends at their next click.',
      undo: () => startTransition(() => takeBack(form)),
    })
  }, [state, toast, takeBack, location, contact])
  useEffect(() => {
    if (restored.status === 'ok')
      toast({ title: `${restored.data?.offer} is granted again`, note: 'As it was before.' })
    if (restored.status === 'error')
      toast({ tone: 'danger', title: 'It could not be taken back', note: restored.formError })
  }, [restored, toast])
  return { state, action }
}

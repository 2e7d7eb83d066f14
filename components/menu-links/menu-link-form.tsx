'use client'

import { type FormEvent, useActionState, useState } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Card, CardFoot } from '@/components/ui/card'
import { FormNotice } from '@/components/ui/form-notice'
import { Notice } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { useUnsaved, WarnUnsaved } from '@/components/ui/unsaved'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { addMenuLink, saveMenuLink } from '@/lib/menu-links/actions'
import type { MenuLinkForm as Page } from '@/lib/menu-links/pages'
import { idle } from '@/lib/platform/form'
import type { IconNodes } from './icon-nodes'
import { MenuLinkFields, type MenuLinkValues, menuLinkLabels } from './menu-link-fields'
import { SidebarPreview } from './sidebar-preview'

const fresh: MenuLinkValues = {
  title: '',
  icon: 'graduation-cap',
  target: 'user_link',
  url: '',
  linkLocation: '',
  opensIn: 'iframe',
  shownOn: 'locations',
  where: 'all',
  locations: '',
  roles: 'account_admin,account_user,agency_user,agency_admin',
  allowCamera: '',
  allowMicrophone: '',
}
/** What a box that is not ticked sends: nothing. */
const untold = { locations: '', roles: '', allowCamera: '', allowMicrophone: '' }

function valuesOf({ entry }: Page): MenuLinkValues {
  if (!entry) return fresh
  return {
    ...entry,
    where: entry.locationIds === null ? 'all' : 'chosen',
    locations: entry.locationIds?.join(',') ?? '',
    roles: entry.roles.join(','),
    allowCamera: entry.allowCamera ? 'on' : '',
    allowMicrophone: entry.allowMicrophone ? 'on' : '',
  }
}

/** An entry of the sidebar, new or there already, beside the sidebar as it will be. */
export function MenuLinkForm({ page, icons }: { page: Page; icons: IconNodes }) {
  const [state, action] = useActionState(page.entry ? saveMenuLink : addMenuLink, idle)
  const form = useFormFocus(state)
  const unsaved = useUnsaved(form)
  const was = state.status === 'error' ? { ...valuesOf(page), ...untold, ...state.values } : valuesOf(page)
  const [live, setLive] = useState({ title: was.title, icon: was.icon, opensIn: was.opensIn })
  const look = (event: FormEvent<HTMLFormElement>) => {
    const data = new FormData(event.currentTarget)
    const text = (name: string) => String(data.get(name) ?? '')
    setLive({ title: text('title'), icon: text('icon'), opensIn: text('opensIn') })
  }
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,48rem)_16rem]">
      <Card>
        <form ref={form} action={action} onChange={look} noValidate>
          <div className="grid gap-6 p-4 sm:p-6">
            <FormNotice state={state} labels={menuLinkLabels} prefix="menu-" />
            {page.state === 'replaced' ? (
              <Notice tone="caution" icon="warn">
                It holds an older magic link. Saving puts the newest one in.
              </Notice>
            ) : null}
            {page.entry ? <input type="hidden" name="link" value={page.entry.id} /> : null}
            <MenuLinkFields was={was} errors={state.fieldErrors} page={page} icons={icons} />
          </div>
          <CardFoot className="justify-end! px-4! sm:px-6!">
            <LinkButton href="/agency/menu-links" tone="ghost">
              Cancel
            </LinkButton>
            <SubmitButton pendingLabel="Saving">{page.entry ? 'Save menu link' : 'Add menu link'}</SubmitButton>
          </CardFoot>
        </form>
        <WarnUnsaved count={state.status === 'ok' ? 0 : unsaved.count} />
      </Card>
      <SidebarPreview page={page} live={live} icons={icons} />
    </div>
  )
}

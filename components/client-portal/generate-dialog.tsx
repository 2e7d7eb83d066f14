'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { AddressDialog, CloseLink, useAddressDialog } from '@/components/contacts/address-dialog'
import { MagicLinkField } from '@/components/site-details/magic-link-field'
import { Regenerate } from '@/components/site-details/regenerate'
import { button, LinkButton } from '@/components/ui/button'
import { SearchInput } from '@/components/ui/search-input'
import { Segmented } from '@/components/ui/segmented'
import { siteDetailsPath } from '@/lib/agencies/rules/site'
import type { Dashboard } from '@/lib/client-portal/pages'
import { fullName } from '@/lib/contacts/rules/words'
import { idle } from '@/lib/platform/form'

type Props = { page: Dashboard }
const TYPES = [
  { value: 'contact', label: 'Contact' },
  { value: 'menu', label: 'Custom Menu' },
]

/** "Generate Magic Link", open while the address says `?generate=1`. */
export function GenerateDialog({ page }: Props) {
  const { open, close } = useAddressDialog('generate')
  if (!open) return null
  return (
    <AddressDialog
      name="generate"
      onClose={close}
      title="Generate a magic link"
      state={idle}
      foot={
        <CloseLink onClose={close} className={button({})}>
          Close
        </CloseLink>
      }
    >
      <div className="group/type grid gap-4">
        <Segmented name="type" legend="Type" showLegend defaultValue="contact" items={TYPES} />
        <div className="group-has-[input[value=menu]:checked]/type:hidden">
          <ForContact page={page} />
        </div>
        <div className="hidden group-has-[input[value=menu]:checked]/type:block">
          <ForMenu page={page} />
        </div>
      </div>
    </AddressDialog>
  )
}

function ForContact({ page }: Props) {
  const { location, q, hits, clients } = page
  const shown = q ? hits : clients.slice(0, 5)
  return (
    <div className="grid gap-2">
      <SearchInput
        label="Name, email or phone"
        placeholder="Name, email or phone of the contact"
        defaultValue={q}
        keep={{ generate: '1' }}
        className="w-full"
      />
      <p className="text-xs font-medium text-muted">{q ? 'Found' : 'Seen last'}</p>
      {shown.length === 0 ? (
        <p className="text-muted">{q ? `Nobody here is called “${q}”.` : 'No contacts yet.'}</p>
      ) : null}
      <ul>
        {shown.map(contact => (
          <li key={contact.id} className="border-b border-line last:border-0">
            <Link
              href={`/locations/${location.slug}/contacts/${contact.id}?generate=1`}
              className="flex min-h-12 items-center gap-3 rounded-md px-2 hover:bg-sunken"
            >
              <span className="grid min-w-0 flex-1">
                <span className="truncate font-medium">{fullName(contact)}</span>
                <span className="truncate text-xs text-muted">{contact.email ?? 'No email'}</span>
              </span>
              <ChevronRight aria-hidden className="size-4 text-muted rtl:-scale-x-100" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function ForMenu({ page }: Props) {
  const { location, link, inPortal, mayRegenerate, staffSignedIn, menus } = page
  // In a dialog the script runs, so that the button's own question can open on top of it.
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!inPortal) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="text-muted">The user’s magic link of {location.name} is made in Site details.</p>
        {page.maySeeSite ? <LinkButton href={siteDetailsPath(location.slug)}>Site details</LinkButton> : null}
      </div>
    )
  }
  if (!mayRegenerate) return <p className="text-muted">An account admin makes the link for a custom menu.</p>
  return (
    <div className="grid gap-4">
      <MagicLinkField
        id="menu-magic-link"
        url={link?.url ?? ''}
        until={link?.until ?? null}
        hint={
          link
            ? 'Opens once it stands in a sidebar menu, for signed-in staff and nobody else.'
            : 'No link yet: the button makes one.'
        }
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted tabular-nums">{link ? `Made ${link.made}, works until ${link.until}` : ''}</p>
        {ready ? (
          <Regenerate
            slug={location.slug}
            made={link?.made ?? null}
            staffSignedIn={staffSignedIn}
            menus={menus.map(menu => menu.title)}
          />
        ) : null}
      </div>
    </div>
  )
}

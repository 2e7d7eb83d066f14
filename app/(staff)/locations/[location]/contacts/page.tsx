import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { AddContact } from '@/components/contacts/add-contact'
import { OpenDialog } from '@/components/contacts/address-dialog'
import { ContactsList } from '@/components/contacts/contacts-list'
import { languages } from '@/components/contacts/words'
import { Crumbs } from '@/components/shell/crumbs'
import { button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { loadContacts } from '@/lib/contacts/pages'

export const metadata: Metadata = { title: 'Contacts' }

type Props = {
  params: Promise<{ location: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ContactsPage({ params, searchParams }: Props) {
  const { location: slug } = await params
  const page = await loadContacts(slug, await searchParams)
  const { location } = page
  const path = `/locations/${location.slug}/contacts`
  return (
    <>
      <Crumbs path={[{ label: 'Contacts' }]} />
      <AddContact location={location.slug} locationLanguage={languages[location.language]} />
      <PageHead
        title="Contacts"
        note={`Everyone ${location.name} teaches, and whether they can get in.`}
        actions={
          page.counts.all > 0 || page.q ? (
            <OpenDialog dialog="add" className={button({ tone: 'primary' })}>
              <Plus aria-hidden className="size-4" strokeWidth={1.75} />
              Add contact
            </OpenDialog>
          ) : null
        }
      />
      <ContactsList page={page} path={path} />
    </>
  )
}

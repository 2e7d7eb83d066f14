import type { Metadata } from 'next'
import { ContactView } from '@/components/contacts/contact-page'
import { Crumbs } from '@/components/shell/crumbs'
import { loadContact } from '@/lib/contacts/pages'
import { fullName } from '@/lib/contacts/rules/words'

export const metadata: Metadata = { title: 'Contact' }

type Props = {
  params: Promise<{ location: string; contact: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ContactPage({ params, searchParams }: Props) {
  const { location, contact } = await params
  const page = await loadContact(location, contact, await searchParams)
  const list = `/locations/${page.location.slug}/contacts`
  return (
    <>
      <Crumbs path={[{ label: 'Contacts', href: list }, { label: fullName(page.contact) }]} />
      <ContactView page={page} path={`${list}/${page.contact.id}`} />
    </>
  )
}

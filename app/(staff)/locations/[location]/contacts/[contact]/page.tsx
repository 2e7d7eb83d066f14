import type { Metadata } from 'next'
import { ContactView } from '@/components/contacts/contact-page'
import { Crumbs } from '@/components/shell/crumbs'
import { loadContact, loadContactName } from '@/lib/contacts/pages'
import { fullName } from '@/lib/contacts/rules/words'

type Props = {
  params: Promise<{ location: string; contact: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { location, contact } = await params
  return { title: await loadContactName(location, contact) }
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

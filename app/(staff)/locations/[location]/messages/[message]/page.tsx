import type { Metadata } from 'next'
import { Live } from '@/components/messages/live'
import { MessageView } from '@/components/messages/message-view'
import { templateNames } from '@/components/messages/words'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { loadMessage } from '@/lib/messaging/pages/messages'

export const metadata: Metadata = { title: 'Message' }

type Props = {
  params: Promise<{ location: string; message: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MessagePage({ params, searchParams }: Props) {
  const { location, message } = await params
  const page = await loadMessage(location, message, await searchParams)
  const list = `/locations/${page.location.slug}/messages`
  const title = page.subject ?? templateNames[page.template]
  return (
    <>
      <Crumbs path={[{ label: 'Messages', href: list }, { label: title }]} />
      <PageHead title={title} note={`To ${page.contact.name}.`} />
      <MessageView page={page} path={`${list}/${page.id}`} />
      {page.state === 'queued' || page.state === 'sending' ? <Live /> : null}
    </>
  )
}

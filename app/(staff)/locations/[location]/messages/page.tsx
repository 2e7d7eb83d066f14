import type { Metadata } from 'next'
import { Live } from '@/components/messages/live'
import { MessagesList } from '@/components/messages/messages-list'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { loadMessages } from '@/lib/messaging/pages/messages'

export const metadata: Metadata = { title: 'Messages' }

type Props = {
  params: Promise<{ location: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MessagesPage({ params, searchParams }: Props) {
  const { location } = await params
  const page = await loadMessages(location, await searchParams)
  const where = page.leaves ? 'Every message' : 'The outbox: every message, and none leaves this machine.'
  return (
    <>
      <Crumbs path={[{ label: 'Messages' }]} />
      <PageHead
        title="Messages"
        note={page.leaves ? `${where} of ${page.location.name}, as it looked, and how it fared.` : where}
      />
      <MessagesList page={page} path={`/locations/${page.location.slug}/messages`} />
      <Live />
    </>
  )
}

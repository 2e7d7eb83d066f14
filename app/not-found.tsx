import type { Metadata } from 'next'
import { MessagePage } from '@/components/shell/message-page'
import { button } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <MessagePage
      title="There is no page here"
      actions={
        <a href="/" className={button({ tone: 'primary' })}>
          To the start page
        </a>
      }
    >
      <p>The address is wrong, the page was removed, or you are signed in as somebody who may not see it.</p>
    </MessagePage>
  )
}

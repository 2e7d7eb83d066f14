'use client'

import { MessagePage } from '@/components/shell/message-page'
import { Button, button } from '@/components/ui/button'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: Props) {
  return (
    <MessagePage
      title="Something went wrong on our side"
      actions={
        <>
          <Button tone="primary" onClick={reset}>
            Try again
          </Button>
          <a href="/" className={button()}>
            To the start page
          </a>
        </>
      }
    >
      <p>This page could not be shown. Nothing was changed; try again in a moment.</p>
      {error.digest ? (
        <p>
          If it happens again, tell whoever runs this site the number{' '}
          <span className="font-mono text-mono">{error.digest}</span>.
        </p>
      ) : null}
    </MessagePage>
  )
}

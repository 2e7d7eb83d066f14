'use client'

import { MessagePage } from '@/components/shell/message-page'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: Props) {
  return (
    <MessagePage
      title="Something went wrong on our side"
      actions={
        <>
          {/* Not the kit's button: every page loads this one, and that would bring the router's link along. */}
          <button
            type="button"
            onClick={reset}
            className="inline-flex h-9 items-center rounded-md bg-accent px-3 text-sm font-medium text-accent-ink"
          >
            Try again
          </button>
          <a
            href="/"
            className="inline-flex h-9 items-center rounded-md border border-line-strong/55 bg-surface px-3 text-sm font-medium"
          >
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

'use client'

import { useFailedWords } from '@/components/portal/use-failed-words'
import { Button } from '@/components/ui/button'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** What is left to say where a page of the portal failed; in the portal's frame, so in its colour and language. */
export default function PortalError({ error, reset }: Props) {
  const words = useFailedWords()
  return (
    <main id="main" className="mx-auto grid w-full max-w-110 flex-1 content-center px-4 py-16 sm:px-6">
      <h1 className="text-2xl font-semibold tracking-[-.02em]">{words.title}</h1>
      <p className="mt-3 text-base/6">{words.note}</p>
      {error.digest ? (
        <p className="mt-3 text-muted">
          {words.code} <span className="font-mono text-mono">{error.digest}</span>
        </p>
      ) : null}
      <div className="mt-6">
        <Button tone="primary" size="lg" onClick={reset}>
          {words.again}
        </Button>
      </div>
    </main>
  )
}

'use client'

import { useFailedWords } from '@/components/portal/use-failed-words'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** What is left to say where a page of the portal failed; in the portal's frame, so in its colour and language. */
export default function PortalError({ error, reset }: Props) {
  const words = useFailedWords()
  return (
    <main id="main" className="mx-auto grid w-full max-w-110 flex-1 content-start px-4 pt-above pb-16 sm:px-6">
      <h1 className="text-2xl font-semibold tracking-[-.02em]">{words.title}</h1>
      <p className="mt-3 text-base/6">{words.note}</p>
      {error.digest ? (
        <p className="mt-3 text-muted">
          {words.code} <span className="font-mono text-mono">{error.digest}</span>
        </p>
      ) : null}
      <div className="mt-6">
        {/* Not the kit's button: every page of the portal loads this one, and that would bring the router's link along. */}
        <button
          type="button"
          onClick={reset}
          className="inline-flex h-11 items-center rounded-md bg-accent px-4 text-sm font-medium text-accent-ink"
        >
          {words.again}
        </button>
      </div>
    </main>
  )
}

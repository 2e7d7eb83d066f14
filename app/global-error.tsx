'use client'

import './globals.css'

/** Takes the place of the root layout, so it brings its own document. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Portico</title>
        <main className="grid min-h-dvh content-start justify-center gap-4 px-4 pt-above">
          <h1 className="text-xl font-semibold">Something went wrong on our side</h1>
          <p className="text-muted">Portico could not show this page. Try again in a moment.</p>
          <button
            type="button"
            onClick={reset}
            className="h-9 w-fit rounded-md bg-accent px-3 font-medium text-accent-ink"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}

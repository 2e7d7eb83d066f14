'use client'

import { type ComponentType, lazy } from 'react'

/**
 * A part whose code comes when it is first drawn, and `soon`, which fetches it before that.
 * Draw it inside `<Suspense>`. Where it can't be fetched (no network, a newer version installed meanwhile) a line says so.
 */
export function late<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  const Part = lazy<ComponentType<P>>(() => load().catch(() => ({ default: NotLoaded })))
  const soon = () => {
    load().catch(() => undefined)
  }
  return { Part, soon }
}

function NotLoaded() {
  return (
    <p
      role="alert"
      className="fixed inset-x-4 bottom-4 z-60 mx-auto w-fit max-w-full rounded-xl bg-surface p-4 shadow-overlay"
    >
      This part could not be loaded.{' '}
      <button
        type="button"
        onClick={() => location.reload()}
        className="font-medium text-accent-text underline underline-offset-4"
      >
        Load the page again
      </button>
    </p>
  )
}

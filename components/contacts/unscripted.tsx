'use client'

import { type ReactNode, useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether this page's script runs: false while the server renders and until React has taken over. */
function useScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** For readers without script only. A media query keeps it from flashing up before the script runs, which then takes it away. */
export function Unscripted({ children }: { children: ReactNode }) {
  return useScript() ? null : <div className="hidden noscript:block">{children}</div>
}

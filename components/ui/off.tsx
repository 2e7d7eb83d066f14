'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Why = createContext<string | null>(null)

/** Everything in it that would submit says why it does nothing here, and does nothing. */
export function Off({ why, children }: { why: string | null; children: ReactNode }) {
  return <Why value={why}>{children}</Why>
}

/** Why what submits is off here; null: it is not. */
export const useOff = () => useContext(Why)

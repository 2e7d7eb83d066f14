'use client'

import { createContext, type ReactNode, useContext } from 'react'

type Reason = { why: string; lang?: string | undefined }
const Reasons = createContext<Reason | null>(null)

type Props = { why: string | null; lang?: string; children: ReactNode }

/** Everything in it that would submit says why it does nothing here, and does nothing. `lang`: of the reason, where it is not the page's. */
export function Off({ why, lang, children }: Props) {
  return <Reasons value={why === null ? null : { why, lang }}>{children}</Reasons>
}

/** Why what submits is off here; null: it is not. */
export const useOff = () => useContext(Reasons)

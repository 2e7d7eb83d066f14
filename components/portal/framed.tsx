'use client'

import { type ReactNode, useState } from 'react'

/**
 * Marks what stands inside a frame of ours (`in-data-framed:`). Only the request for the document says so: what comes with later clicks does not
 * know, and the first answer stays.
 */
export function Framed({ framed, children }: { framed: boolean; children: ReactNode }) {
  const [first] = useState(framed)
  return (
    <div data-framed={first || undefined} className="contents">
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'
import type { PortalText } from '@/lib/language/portal'
import type { PortalSession, UserSession } from '@/lib/sessions/types'
import { PortalFoot } from './foot'
import { PortalHead } from './head'
import { ReadOnly } from './read-only'
import { StaffBanner } from './staff-banner'

type Props = {
  session: PortalSession | UserSession
  text: PortalText
  current?: 'courses' | 'account'
  /** Its address, where it is a course's. */
  at?: string
  /** The width of what is in it. */
  width?: string
  children: ReactNode
}

/** A page of the portal for somebody who is signed in. */
export function PortalPage({ session, text, current, at, width = 'max-w-6xl', children }: Props) {
  return (
    <>
      <StaffBanner session={session} at={at} />
      <PortalHead session={session} text={text} current={current} />
      <main id="main" className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 sm:px-6 xl:px-0">
        <div className={width}>
          <ReadOnly session={session}>{children}</ReadOnly>
        </div>
      </main>
      <PortalFoot site={session.location} text={text} />
    </>
  )
}

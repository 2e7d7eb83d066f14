import type { ReactNode } from 'react'
import type { PortalText } from '@/lib/language/portal'
import type { PortalSession, UserSession } from '@/lib/sessions/types'
import { PortalFoot } from './foot'
import { PortalHead } from './head'
import { StaffBanner } from './staff-banner'

type Props = {
  session: PortalSession | UserSession
  text: PortalText
  current?: 'courses' | 'account'
  /** The width of what is in it. */
  width?: string
  children: ReactNode
}

/** A page of the portal for somebody who is signed in. */
export function PortalPage({ session, text, current, width = 'max-w-6xl', children }: Props) {
  return (
    <>
      <StaffBanner session={session} text={text} />
      <PortalHead session={session} text={text} current={current} />
      <main id="main" className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 sm:px-6 xl:px-0">
        <div className={width}>{children}</div>
      </main>
      <PortalFoot site={session.location} text={text} />
    </>
  )
}

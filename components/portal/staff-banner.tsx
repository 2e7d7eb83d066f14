import type { PortalSession, UserSession } from '@/lib/sessions/types'
import { OverrideBanner } from './override-banner'
import { SharedBanner } from './shared-banner'
import { ViewBanner } from './view-banner'

type Props = {
  session: PortalSession | UserSession
  /** The page's address, where it is a course's or a lesson's. */
  at?: string | undefined
}

/** What stands above a portal page where staff look at it; nothing for a learner. */
export function StaffBanner({ session, at }: Props) {
  switch (session.kind) {
    case 'location_user':
      return <SharedBanner session={session} />
    case 'agency_override':
      return <OverrideBanner session={session} at={at} />
    case 'view_as':
      return <ViewBanner session={session} />
    case 'learner':
      return null
  }
}

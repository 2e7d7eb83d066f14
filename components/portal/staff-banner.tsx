import type { PortalText } from '@/lib/language/portal'
import type { PortalSession, UserSession } from '@/lib/sessions/types'
import { OverrideBanner } from './override-banner'
import { SharedBanner } from './shared-banner'

/** What stands above a portal page where staff look at it; nothing for a learner. */
export function StaffBanner({ session, text }: { session: PortalSession | UserSession; text: PortalText }) {
  if (session.kind === 'location_user') return <SharedBanner session={session} text={text} />
  return session.kind === 'agency_override' ? <OverrideBanner session={session} text={text} /> : null
}

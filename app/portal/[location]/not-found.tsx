import { PortalMessage } from '@/components/portal/message'
import { StaffBanner } from '@/components/portal/staff-banner'
import { LinkButton } from '@/components/ui/button'
import { currentPortal } from '@/lib/auth/portal-gates'
import { langOfSession } from '@/lib/catalog/pages/portal'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { portalText } from '@/lib/language/portal'

/** What is not there, or not this learner's: the same page for both. */
export default async function PortalNotFound() {
  const session = await currentPortal()
  if (!session) return null
  const { missing } = portalText(langOfSession(session))
  return (
    <>
      <StaffBanner session={session} />
      <PortalMessage
        site={session.location}
        title={missing.title}
        actions={
          <LinkButton href={portalPaths.library(session.location.slug)} prefetch={false} tone="primary" size="lg">
            {missing.toCourses}
          </LinkButton>
        }
      >
        <p>{missing.note}</p>
      </PortalMessage>
    </>
  )
}

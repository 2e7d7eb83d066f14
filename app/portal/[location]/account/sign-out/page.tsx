import type { Metadata } from 'next'
import { LeaveForm } from '@/components/portal/account/leave-form'
import { whoOf } from '@/components/portal/head'
import { PortalMessage } from '@/components/portal/message'
import { ReadOnly } from '@/components/portal/read-only'
import { StaffBanner } from '@/components/portal/staff-banner'
import { LinkButton } from '@/components/ui/button'
import { requirePortal } from '@/lib/auth/portal-gates'
import { langOfSession } from '@/lib/catalog/pages/portal'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { portalText } from '@/lib/language/portal'
import { staffText } from '@/lib/language/staff'
import type { PortalSession, UserSession } from '@/lib/sessions/types'

type Props = { params: Promise<{ location: string }> }

const isStaffs = ({ kind }: PortalSession | UserSession) => kind === 'agency_override' || kind === 'location_user'

/** Staff who end a visit read the page themselves; a "View as" shows it as its learner reads it. */
const textOf = (session: PortalSession | UserSession) =>
  portalText(isStaffs(session) ? staffText.lang : langOfSession(session))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await requirePortal((await params).location)
  return { title: textOf(session).signOut.go }
}

export default async function SignOutPage({ params }: Props) {
  const session = await requirePortal((await params).location)
  const { signOut } = textOf(session)
  const { override, shared } = staffText
  const { slug } = session.location
  const admin = isStaffs(session)
  return (
    <div lang={admin ? staffText.lang : undefined} className="contents">
      <StaffBanner session={session} />
      <ReadOnly session={session}>
        <PortalMessage
          site={session.location}
          title={signOut.title(whoOf(session))}
          actions={
            <>
              <LeaveForm slug={slug} how="sign_out" tone="primary">
                {session.kind === 'location_user' ? shared.leave : admin ? override.leave : signOut.go}
              </LeaveForm>
              <LinkButton href={portalPaths.library(slug)} prefetch={false} tone="plain" size="lg">
                {signOut.stay}
              </LinkButton>
            </>
          }
          foot={
            admin ? null : (
              <div className="grid gap-3 pt-2">
                <h2 className="text-base font-semibold text-ink">{signOut.notMeTitle}</h2>
                <p>{signOut.notMeNote}</p>
                <LeaveForm slug={slug} how="not_me" tone="danger-plain">
                  {signOut.notMeGo}
                </LeaveForm>
              </div>
            )
          }
        >
          <p>{admin ? override.leaveNote : signOut.note}</p>
        </PortalMessage>
      </ReadOnly>
    </div>
  )
}

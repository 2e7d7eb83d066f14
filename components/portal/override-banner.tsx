import { ShieldCheck } from 'lucide-react'
import { viewAsPath } from '@/lib/contacts/rules/paths'
import { staffText } from '@/lib/language/staff'
import type { PortalSession } from '@/lib/sessions/types'
import { Banner, bannerButton } from './banner'

type Props = { session: PortalSession; at?: string | undefined }

/** Says to an agency admin why everything is open, what it does not do, and shows what the learner sees, at the same place. */
export function OverrideBanner({ session, at }: Props) {
  const { override } = staffText
  const { contact, location } = session
  return (
    <Banner
      region={override.region}
      icon={ShieldCheck}
      why={override.why}
      note={override.counts(contact.firstName)}
      leave={{ slug: location.slug, how: 'sign_out', label: override.leave }}
    >
      <form method="post" action={viewAsPath(location.slug, contact.id, at)}>
        <button type="submit" className={bannerButton}>
          {override.viewAs}
        </button>
      </form>
    </Banner>
  )
}

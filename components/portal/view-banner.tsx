import { Eye } from 'lucide-react'
import { fullName } from '@/lib/contacts/rules/words'
import { staffText } from '@/lib/language/staff'
import type { PortalSession } from '@/lib/sessions/types'
import { Banner } from './banner'

/** Says to staff whose eyes these are, that nothing counts, and lets them out. */
export function ViewBanner({ session }: { session: PortalSession }) {
  const { viewAs } = staffText
  const { contact, location } = session
  return (
    <Banner
      region={viewAs.region}
      icon={Eye}
      why={viewAs.why(fullName(contact))}
      note={viewAs.counts}
      leave={{ slug: location.slug, how: 'view', label: viewAs.leave }}
    />
  )
}

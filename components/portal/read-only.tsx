import type { ReactNode } from 'react'
import { Off } from '@/components/ui/off'
import { staffText } from '@/lib/language/staff'
import type { PortalSession, UserSession } from '@/lib/sessions/types'

type Props = { session: PortalSession | UserSession; children: ReactNode }

/** What is in it can be pressed by its learner alone; who looks through their eyes is told so at every button. */
export function ReadOnly({ session, children }: Props) {
  if (session.kind !== 'view_as') return children
  const { lang, viewAs } = staffText
  return (
    <Off why={viewAs.only(session.contact.firstName)} lang={lang}>
      {children}
    </Off>
  )
}

import type { ReactNode } from 'react'
import { Off } from '@/components/ui/off'
import type { PortalText } from '@/lib/language/portal'
import type { PortalSession, UserSession } from '@/lib/sessions/types'

type Props = { session: PortalSession | UserSession; text: PortalText; children: ReactNode }

/** What is in it can be pressed by its learner alone; who looks through their eyes is told so at every button. */
export function ReadOnly({ session, text, children }: Props) {
  return session.kind === 'view_as' ? <Off why={text.viewAs.only(session.contact.firstName)}>{children}</Off> : children
}

import type { Metadata } from 'next'
import { LibraryScreen } from '@/components/portal/library'
import { PortalPage } from '@/components/portal/page'
import { voiceOf } from '@/components/portal/words'
import { requirePortal } from '@/lib/auth/portal-gates'
import { langOfSession, libraryPage } from '@/lib/catalog/pages/portal'
import { portalText } from '@/lib/language/portal'

type Props = { params: Promise<{ location: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await requirePortal((await params).location)
  // The layout beside this page gives its template to the pages below only.
  return { title: { absolute: `${portalText(langOfSession(session)).library.title} · ${session.location.siteName}` } }
}

export default async function LibraryPage({ params }: Props) {
  const data = await libraryPage((await params).location)
  const voice = voiceOf(data.session.location, langOfSession(data.session))
  return (
    <PortalPage session={data.session} text={voice.text} current="courses">
      <LibraryScreen {...data} voice={voice} />
    </PortalPage>
  )
}

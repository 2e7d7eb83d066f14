import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { PortalFrame } from '@/components/portal/frame'
import { Framed } from '@/components/portal/framed'
import { Presence } from '@/components/portal/presence'
import { langOfSession, portalSite } from '@/lib/catalog/pages/portal'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { portalText } from '@/lib/language/portal'
import { langOf } from '@/lib/language/types'

type Props = { children: ReactNode; params: Promise<{ location: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await portalSite((await params).location)
  return { title: { default: site.siteName, template: `%s · ${site.siteName}` } }
}

export default async function PortalLayout({ children, params }: Props) {
  const { site, session } = await portalSite((await params).location)
  const lang = session ? langOfSession(session) : langOf(site.language)
  const isUser = session?.kind === 'location_user'
  const framed = isUser && (await headers()).get('sec-fetch-dest') === 'iframe'
  const provisional = session?.kind === 'learner' && !session.confirmed
  return (
    <PortalFrame accent={site.accentColour} lang={lang} skip={portalText(lang).shell.skip}>
      {isUser ? <Framed framed={framed}>{children}</Framed> : children}
      {provisional ? <Presence beacon={portalPaths.beacon(site.slug)} /> : null}
    </PortalFrame>
  )
}

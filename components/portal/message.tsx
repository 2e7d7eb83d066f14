import type { ComponentProps, ReactNode } from 'react'
import { LocationMark } from '@/components/brand/location-mark'
import { portalPaths } from '@/lib/catalog/rules/paths'
import type { PortalLocation } from '@/lib/sessions/types'
import { Said } from './said'

type Props = ComponentProps<typeof Said> & { site: PortalLocation }

/** A page of the portal that says one thing to somebody who may not be signed in. */
export function PortalMessage({ site, ...said }: Props) {
  return (
    <MessageFrame site={site}>
      <Said {...said} />
    </MessageFrame>
  )
}

/** Whose page it is, above the card for what is said. */
export function MessageFrame({ site, children }: { site: PortalLocation; children: ReactNode }) {
  const { siteName, slug, logoVersion } = site
  return (
    <main
      id="main"
      className="mx-auto grid w-full max-w-110 flex-1 content-start px-4 pt-above pb-16 sm:max-w-124 sm:px-6"
    >
      <p className="flex items-center gap-3 text-base font-semibold tracking-[-.01em]">
        <LocationMark name={siteName} logo={logoVersion && portalPaths.logo(slug, logoVersion)} />
        {siteName}
      </p>
      <div className="mt-8 min-w-0 sm:rounded-2xl sm:bg-surface sm:p-8 sm:shadow-raised">{children}</div>
    </main>
  )
}

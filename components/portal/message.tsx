import type { ReactNode } from 'react'
import { LocationMark } from '@/components/brand/location-mark'
import { portalPaths } from '@/lib/catalog/rules/paths'
import type { PortalLocation } from '@/lib/sessions/types'

type Props = { site: PortalLocation; title: string; children: ReactNode; actions?: ReactNode; foot?: ReactNode }

/** A page of the portal that says one thing to somebody who may not be signed in. */
export function PortalMessage({ site, title, children, actions, foot }: Props) {
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
      <div className="mt-8 min-w-0 sm:rounded-2xl sm:bg-surface sm:p-8 sm:shadow-raised">
        <h1 className="text-2xl font-semibold tracking-[-.02em]">{title}</h1>
        <div className="mt-3 grid gap-3 text-base/6">{children}</div>
        {actions ? <div className="mt-6 flex flex-wrap gap-3">{actions}</div> : null}
        {foot ? <div className="mt-8 border-t border-line pt-4 text-muted">{foot}</div> : null}
      </div>
    </main>
  )
}

import type { PortalText } from '@/lib/language/portal'
import { formatPhone } from '@/lib/platform/phone'
import type { PortalLocation } from '@/lib/sessions/types'

type Site = Pick<PortalLocation, 'siteName' | 'supportEmail' | 'supportPhone'>

export function PortalFoot({ site, text }: { site: Site; text: PortalText }) {
  return (
    <footer className="mx-auto mt-16 w-full max-w-6xl text-muted sm:px-6 xl:px-0">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-6 max-sm:px-4">
        {site.supportEmail || site.supportPhone ? (
          <p>
            {text.shell.questions} <Contact site={site} or={text.shell.or} />
          </p>
        ) : null}
        <p>{site.siteName}</p>
      </div>
    </footer>
  )
}

/** The ways to reach whoever can help: an address, a number, or both. */
export function Contact({ site, or, subject }: { site: Site; or: string; subject?: string }) {
  const { supportEmail, supportPhone } = site
  const query = subject ? `?subject=${encodeURIComponent(subject)}` : ''
  return (
    <>
      {supportEmail ? <Way href={`mailto:${supportEmail}${query}`}>{supportEmail}</Way> : null}
      {supportEmail && supportPhone ? ` ${or} ` : null}
      {supportPhone ? <Way href={`tel:${supportPhone}`}>{formatPhone(supportPhone)}</Way> : null}
    </>
  )
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      dir="ltr"
      className="inline-flex min-h-11 items-center break-all text-ink underline underline-offset-4 sm:min-h-6"
    >
      {children}
    </a>
  )
}

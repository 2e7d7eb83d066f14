import { clsx } from 'clsx'
import Link from 'next/link'
import { LocationMark } from '@/components/brand/location-mark'
import { initials } from '@/components/ui/initials'
import { portalPaths } from '@/lib/catalog/rules/paths'
import type { PortalText } from '@/lib/language/portal'
import { maskEmail } from '@/lib/platform/mask'
import type { PortalSession, UserSession } from '@/lib/sessions/types'

type Props = {
  session: PortalSession | UserSession
  text: PortalText
  current?: 'courses' | 'account'
  /** As wide as the window; on phones the line "Signed in as" is left out, which the other pages have. */
  wide?: boolean
}

/** Whose portal this is, the way about, and as whom one is here. */
export function PortalHead({ session, text, current, wide }: Props) {
  const { location } = session
  const learner = session.kind === 'agency_override' || session.kind === 'location_user' ? null : session.contact
  const who = whoOf(session)
  // A staff user is signed in to the app: the way out of it is there.
  const notYou = session.kind === 'location_user' ? null : <NotYou slug={location.slug} text={text} />
  return (
    <header className="border-b border-line bg-surface">
      <div className={clsx('mx-auto flex h-16 items-center gap-6 px-4 sm:px-6', !wide && 'max-w-6xl xl:px-0')}>
        <Brand location={location} />
        <nav aria-label={text.shell.nav} className="ms-2 flex gap-4 max-sm:hidden">
          <NavLink href={portalPaths.library(location.slug)} current={current === 'courses'}>
            {text.shell.courses}
          </NavLink>
          {learner ? (
            <NavLink href={portalPaths.account(location.slug)} current={current === 'account'}>
              {text.shell.account}
            </NavLink>
          ) : null}
        </nav>
        <p className="ms-auto text-muted max-sm:hidden">
          {text.shell.signedInAs} {who}. {notYou}
        </p>
        {learner ? (
          <Link
            href={portalPaths.account(location.slug)}
            prefetch={false}
            className="ms-auto grid size-11 place-items-center rounded-full sm:hidden"
          >
            {/* Drawn, not written: what is written would have to be in the link's name. */}
            <span
              aria-hidden
              data-initials={initials(`${learner.firstName} ${learner.lastName}`)}
              className="grid size-9 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-text before:content-[attr(data-initials)]"
            />
            <span className="sr-only">{text.shell.account}</span>
          </Link>
        ) : null}
      </div>
      {wide ? null : (
        <p className="flex h-11 items-center gap-2 border-t border-line px-4 text-muted sm:hidden">
          {text.shell.signedInAs} {who}. {notYou}
        </p>
      )}
    </header>
  )
}

/** As whom one is here, masked: a stranger may be looking. */
export function whoOf(session: PortalSession | UserSession): string {
  if (session.kind === 'location_user') return maskEmail(session.user.email)
  const { staff, contact } = session
  const email = (session.kind === 'agency_override' && staff?.email) || contact.email
  return email ? maskEmail(email) : contact.firstName
}

function Brand({ location }: { location: Pick<PortalSession['location'], 'slug' | 'siteName' | 'logoVersion'> }) {
  const { slug, siteName, logoVersion } = location
  return (
    <Link
      href={portalPaths.library(slug)}
      prefetch={false}
      className="flex h-11 min-w-0 items-center gap-3 text-base font-semibold tracking-[-.01em]"
    >
      <LocationMark name={siteName} logo={logoVersion && portalPaths.logo(slug, logoVersion)} />
      <span className="truncate">{siteName}</span>
    </Link>
  )
}

function NavLink({ href, current, children }: { href: string; current: boolean; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={clsx('flex h-11 items-center', current ? 'font-medium' : 'text-muted hover:text-ink')}
    >
      {children}
    </Link>
  )
}

function NotYou({ slug, text }: { slug: string; text: PortalText }) {
  return (
    <Link
      href={portalPaths.signOut(slug)}
      prefetch={false}
      className="inline-flex h-11 items-center text-ink underline underline-offset-4"
    >
      {text.shell.notYou}
    </Link>
  )
}

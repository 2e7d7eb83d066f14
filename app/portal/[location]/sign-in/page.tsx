import { Mail, Phone } from 'lucide-react'
import type { Metadata } from 'next'
import { whoOf } from '@/components/portal/head'
import { PortalMessage } from '@/components/portal/message'
import { PortalSignIn } from '@/components/portal/sign-in'
import { button, LinkButton } from '@/components/ui/button'
import { portalSite } from '@/lib/catalog/pages/portal'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { asking } from '@/lib/language/asking'
import { emailTexts } from '@/lib/language/emails'
import { passwords } from '@/lib/language/passwords'
import { type PortalText, portalText } from '@/lib/language/portal'
import { langOf } from '@/lib/language/types'
import { fillText } from '@/lib/magic-links/pages/html'
import { formatPhone } from '@/lib/platform/phone'
import type { PortalLocation } from '@/lib/sessions/types'

type Props = {
  params: Promise<{ location: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await portalSite((await params).location)
  return { title: portalText(langOf(site.language)).signIn.title }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { site, session } = await portalSite((await params).location)
  const { after } = await searchParams
  const { signIn } = portalText(langOf(site.language))
  if (session) {
    return (
      <PortalMessage
        site={site}
        title={signIn.signedIn(whoOf(session))}
        actions={
          <LinkButton href={portalPaths.library(site.slug)} prefetch={false} tone="primary" size="lg">
            {signIn.toCourses}
          </LinkButton>
        }
      >
        {null}
      </PortalMessage>
    )
  }
  if (after === 'not-me') {
    return (
      <PortalMessage site={site} title={signIn.notMeTitle} actions={<Ways site={site} words={signIn} />}>
        <p>{signIn.notMeNote}</p>
        <p>{signIn.notMeAsk(site.siteName)}</p>
      </PortalMessage>
    )
  }
  return (
    <PortalMessage
      site={site}
      title={after === 'left' ? signIn.leftTitle : signIn.title}
      actions={<Ways site={site} words={signIn} />}
    >
      <p>{signIn.note(site.siteName)}</p>
      <div className="mt-3">
        <SignIn site={site} />
      </div>
      <p className="mt-3 border-t border-line pt-6">
        <span className="font-medium">{signIn.noLink}</span>{' '}
        {site.supportEmail || site.supportPhone ? signIn.ask : signIn.askNobody(site.siteName)}
      </p>
    </PortalMessage>
  )
}

/** A link by email to an address that is typed here, or a password. */
function SignIn({ site }: { site: PortalLocation }) {
  const lang = langOf(site.language)
  const { form, title, nothing, body } = asking[lang]
  const { subject } = emailTexts[lang].yourLink
  const sent = fillText(body.address, { name: site.siteName, subject })
  const words = { ask: { ...form, title, nothing, sent }, password: passwords[lang].signIn }
  return <PortalSignIn location={site.slug} language={lang} words={words} />
}

/** To write and to call, where there is an address and a number. */
function Ways({ site, words }: { site: PortalLocation; words: PortalText['signIn'] }) {
  const { supportEmail, supportPhone } = site
  return (
    <>
      {supportEmail ? (
        <a
          href={`mailto:${supportEmail}?subject=${encodeURIComponent(words.subject)}`}
          className={button({ tone: 'plain', size: 'lg' })}
        >
          <Mail aria-hidden className="size-4" strokeWidth={1.75} />
          {words.write}
        </a>
      ) : null}
      {supportPhone ? (
        <a href={`tel:${supportPhone}`} className={button({ tone: 'plain', size: 'lg' })}>
          <Phone aria-hidden className="size-4" strokeWidth={1.75} />
          {words.call(formatPhone(supportPhone))}
        </a>
      ) : null}
    </>
  )
}

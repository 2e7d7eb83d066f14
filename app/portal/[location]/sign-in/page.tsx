import { Mail, Phone } from 'lucide-react'
import type { Metadata } from 'next'
import { whoOf } from '@/components/portal/head'
import { MessageFrame, PortalMessage } from '@/components/portal/message'
import { PortalSignIn } from '@/components/portal/sign-in'
import { button, LinkButton } from '@/components/ui/button'
import { wasInPortal } from '@/lib/auth/portal-gates'
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

/** Who asks, and what the page tells them: whoever was never here is welcomed, nobody else. */
async function read({ params, searchParams }: Props) {
  const { site, session } = await portalSite((await params).location)
  const { after } = await searchParams
  const words = portalText(langOf(site.language)).signIn
  const page = { site, session, words, after }
  if (session) return { ...page, title: words.signedIn(whoOf(session)), note: '' }
  if (after === 'not-me') return { ...page, title: words.notMeTitle, note: words.notMeNote }
  if (after === 'left') return { ...page, title: words.leftTitle, note: words.note(site.siteName) }
  if (await wasInPortal(site.id)) return { ...page, title: words.title, note: words.note(site.siteName) }
  return { ...page, title: words.welcomeTitle, note: words.welcomeNote(site.siteName) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await read(props)
  return { title }
}

export default async function SignInPage(props: Props) {
  const { site, session, words, after, title, note } = await read(props)
  if (session) {
    return (
      <PortalMessage
        site={site}
        title={title}
        actions={
          <LinkButton href={portalPaths.library(site.slug)} prefetch={false} tone="primary" size="lg">
            {words.toCourses}
          </LinkButton>
        }
      >
        {null}
      </PortalMessage>
    )
  }
  if (after === 'not-me') {
    return (
      <PortalMessage site={site} title={title} actions={<Ways site={site} words={words} />}>
        <p>{note}</p>
        <p>{words.notMeAsk(site.siteName)}</p>
      </PortalMessage>
    )
  }
  return (
    <MessageFrame site={site}>
      <SignIn site={site} words={words} head={{ title, note }} />
    </MessageFrame>
  )
}

type SignInProps = { site: PortalLocation; words: PortalText['signIn']; head: { title: string; note: string } }

/** A link by email to an address that is typed here, or a password. */
function SignIn({ site, words, head }: SignInProps) {
  const lang = langOf(site.language)
  const { form, title, nothing, body } = asking[lang]
  const { subject } = emailTexts[lang].yourLink
  const sent = fillText(body.address, { name: site.siteName, subject })
  const { noLink } = words
  const help = site.supportEmail || site.supportPhone ? words.ask : words.askNobody(site.siteName)
  return (
    <PortalSignIn
      location={site.slug}
      language={lang}
      words={{ head, ask: { ...form, title, nothing, sent, noLink, help }, password: passwords[lang].signIn }}
      ways={<Ways site={site} words={words} />}
    />
  )
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

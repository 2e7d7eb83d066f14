import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { Devices } from '@/components/portal/account/devices'
import { LeaveForm } from '@/components/portal/account/leave-form'
import { PasswordCard } from '@/components/portal/account/password-card'
import { ProfileForm } from '@/components/portal/account/profile-form'
import { whoOf } from '@/components/portal/head'
import { PortalPage } from '@/components/portal/page'
import { voiceOf } from '@/components/portal/words'
import { Card, CardHead } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { themeChoice, themeCookie } from '@/components/ui/theme'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { requireLearner } from '@/lib/auth/portal-gates'
import { langOfSession } from '@/lib/catalog/pages/portal'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { KEYS_COOKIE, keysCookie } from '@/lib/contacts/inputs/profile'
import { passwords } from '@/lib/language/passwords'
import { LANGUAGE_NAMES, portalText } from '@/lib/language/portal'
import { LANGS } from '@/lib/language/types'
import { accountPage } from '@/lib/sessions/pages/portal'

type Props = { params: Promise<{ location: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await requireLearner((await params).location)
  return { title: portalText(langOfSession(session)).account.title }
}

export default async function AccountPage({ params }: Props) {
  const [{ session, devices, hasPassword }, jar] = await Promise.all([accountPage((await params).location), cookies()])
  const { location: site, contact } = session
  const voice = voiceOf(site, langOfSession(session))
  const { account } = voice.text
  const { firstName, lastName, optional, language, keys, keysNote, save, saved, needName, tooLong, working } = account
  const words = { firstName, lastName, optional, language, keys, keysNote, save, saved, needName, tooLong, working }
  const languages = [
    { value: '', label: account.languageOf(LANGUAGE_NAMES[site.language]) },
    ...LANGS.map(value => ({ value, label: LANGUAGE_NAMES[value] })),
  ]
  const profile = {
    firstName: contact.firstName,
    lastName: contact.lastName,
    language: contact.language ?? '',
    keys: keysCookie.isOn(jar.get(KEYS_COOKIE)?.value),
  }
  return (
    <PortalPage session={session} text={voice.text} current="account" width="max-w-3xl">
      <PageHead size="learner" title={account.title} note={account.note(site.siteName)} />
      <div className="grid gap-6">
        <Card aria-labelledby="me" className="grid gap-6 p-4 sm:p-6">
          <CardHead id="me" title={account.profile} />
          <ProfileForm location={site.slug} words={words} profile={profile} languages={languages} />
          <dl className="border-t border-line pt-4">
            <dt className="font-medium">{account.email}</dt>
            <dd>{whoOf(session)}</dd>
            <dd className="text-muted">{account.emailNote(site.siteName)}</dd>
          </dl>
          <div className="border-t border-line pt-4">
            <p aria-hidden className="mb-1.5 font-medium">
              {account.theme.legend}
            </p>
            <ThemeToggle choice={themeChoice(jar.get(themeCookie)?.value)} labels={account.theme} size="lg" />
          </div>
        </Card>
        <Devices devices={devices} slug={site.slug} voice={voice} />
        {contact.email ? (
          <PasswordCard
            location={site.slug}
            email={contact.email}
            isSet={hasPassword}
            words={passwords[langOfSession(session)].card}
          />
        ) : null}
        <Card aria-labelledby="not-me" className="grid gap-4 p-4 sm:p-6">
          <CardHead id="not-me" title={account.notMe} note={account.notMeNote} />
          <div className="flex flex-wrap gap-3">
            <LeaveForm slug={site.slug} how="sign_out">
              {account.signOut}
            </LeaveForm>
            {/* To the page that asks; a button, since it is off where staff look through the learner's eyes. */}
            <form action={portalPaths.signOut(site.slug)}>
              <SubmitButton tone="danger-plain" size="lg">
                {account.notMeGo}
              </SubmitButton>
            </form>
          </div>
        </Card>
      </div>
    </PortalPage>
  )
}

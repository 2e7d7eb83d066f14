import { emailTexts } from '@/lib/language/emails'
import type { EmailText } from '@/lib/language/emails/text'
import type { EmailView, Template } from '@/lib/messaging/types'
import { Address, Frame, Press, Rows, Say } from './frame'

type View<T extends Template> = Extract<EmailView, { template: T }>

/** The subject of a message. */
export function subjectOf(view: EmailView): string {
  const texts = emailTexts[view.lang]
  switch (view.template) {
    case 'your_link':
      return texts.yourLink.subject
    case 'login_links':
      return texts.loginLinks.subject
    case 'new_device':
      return texts.newDevice.subject
    case 'password_changed':
      return texts.passwordChanged.subject[view.what]
    case 'access_granted':
      return texts.accessGranted.subject(view.offer)
  }
}

/** A message as mail programs show it. */
export function Email({ view }: { view: EmailView }) {
  switch (view.template) {
    case 'your_link':
      return <YourLink view={view} />
    case 'login_links':
      return <LoginLinks view={view} />
    case 'new_device':
      return <NewDevice view={view} />
    case 'password_changed':
      return <PasswordChanged view={view} />
    case 'access_granted':
      return <AccessGranted view={view} />
  }
}

function YourLink({ view }: { view: View<'your_link'> }) {
  const texts = emailTexts[view.lang]
  return (
    <Frame
      view={view}
      title={subjectOf(view)}
      preview={view.link ? texts.yourLink.preview : texts.noOffer(view.site.name)}
    >
      <Say>{texts.greeting(view.firstName)}</Say>
      {view.link ? <Say>{texts.yourLink.intro}</Say> : null}
      <LinkPart view={view} texts={texts} label={texts.yourLink.button} />
    </Frame>
  )
}

function AccessGranted({ view }: { view: View<'access_granted'> }) {
  const texts = emailTexts[view.lang]
  const { accessGranted } = texts
  const opens = view.opens ? accessGranted.later(view.offer, view.opens) : accessGranted.intro(view.offer)
  return (
    <Frame view={view} title={subjectOf(view)} preview={opens.replaceAll('**', '')}>
      <Say>{texts.greeting(view.firstName)}</Say>
      <Say>{view.ends ? `${opens} ${accessGranted.until(view.ends)}` : opens}</Say>
      <LinkPart view={view} texts={texts} label={accessGranted.button} />
    </Frame>
  )
}

/** The link with what it is; or, where no offer is live, the plain sign-in address in its place. */
function LinkPart({
  view,
  texts,
  label,
}: {
  view: View<'your_link'> | View<'access_granted'>
  texts: EmailText
  label: string
}) {
  const { link, site, signInUrl, courses } = view
  if (!link) {
    return (
      <>
        {view.template === 'access_granted' && view.opens ? null : <Say>{texts.noOffer(site.name)}</Say>}
        <Press href={signInUrl} colours={site.colours}>
          {texts.toSignIn}
        </Press>
        <Address view={view} href={signInUrl} />
      </>
    )
  }
  const works = link.once ? texts.works.once(link.until) : texts.works.reusable(link.until)
  return (
    <>
      <Press href={link.url} colours={site.colours}>
        {label}
      </Press>
      <Say small>{link.replaces ? `${works} ${texts.works.replaces}` : works}</Say>
      <Rows rows={courses.map(({ title, progress }) => ({ name: title, value: progress }))} />
      <div style={{ height: 24 }} />
      <Say small>{texts.keep}</Say>
      <Address view={view} href={link.url} />
    </>
  )
}

function LoginLinks({ view }: { view: View<'login_links'> }) {
  const texts = emailTexts[view.lang]
  const { loginLinks } = texts
  return (
    <Frame view={view} title={subjectOf(view)} preview={loginLinks.preview}>
      <Say>{loginLinks.intro(view.site.name)}</Say>
      {view.people.map(({ id, name, url }) =>
        url ? (
          <div key={id} style={{ marginBottom: 24 }}>
            <Press href={url} colours={view.site.colours}>
              {loginLinks.open(name)}
            </Press>
            <Address view={view} href={url} />
          </div>
        ) : (
          <Say key={id}>{`**${name}**: ${loginLinks.none}`}</Say>
        ),
      )}
      <div style={{ height: 24 }} />
      <Say small>{`${texts.works.reusable(view.until)} ${texts.keep}`}</Say>
    </Frame>
  )
}

function NewDevice({ view }: { view: View<'new_device'> }) {
  const texts = emailTexts[view.lang]
  const { newDevice } = texts
  return (
    <Frame view={view} title={subjectOf(view)} preview={`${view.device}, ${view.when}`}>
      <Say>{texts.greeting(view.firstName)}</Say>
      <Say>{newDevice.intro(view.site.name)}</Say>
      <Rows
        rows={[
          { name: newDevice.device, value: view.device },
          { name: newDevice.when, value: view.when },
        ]}
      />
      <div style={{ height: 24 }} />
      <Say>{newDevice.fine}</Say>
      <Say>{newDevice.notYou}</Say>
      <Press href={view.accountUrl} colours={view.site.colours}>
        {newDevice.button}
      </Press>
    </Frame>
  )
}

function PasswordChanged({ view }: { view: View<'password_changed'> }) {
  const texts = emailTexts[view.lang]
  const { passwordChanged, newDevice } = texts
  const device = view.device ? [{ name: newDevice.device, value: view.device }] : []
  return (
    <Frame view={view} title={subjectOf(view)} preview={view.when}>
      <Say>{texts.greeting(view.firstName)}</Say>
      <Say>{passwordChanged.intro[view.what](view.site.name)}</Say>
      <Rows rows={[...device, { name: newDevice.when, value: view.when }]} />
      <div style={{ height: 24 }} />
      <Say>{newDevice.fine}</Say>
      <Say>{passwordChanged.notYou}</Say>
      <Press href={view.accountUrl} colours={view.site.colours}>
        {passwordChanged.button}
      </Press>
    </Frame>
  )
}

import { GrantOffer } from '@/components/grants/grant-offer'
import { LoginEmail } from '@/components/messages/login-email'
import { skipWords } from '@/components/messages/words'
import type { ContactPage } from '@/lib/contacts/pages'
import { readablePhone } from '@/lib/contacts/rules/phone'
import { fullName, linkLives, usualLife } from '@/lib/contacts/rules/words'
import { skipReason } from '@/lib/messaging/rules'
import { formatRelative, isoDate } from '@/lib/platform/time'
import { BlockContact } from './block-contact'
import { EditContact } from './edit-contact'
import type { GenerateFacts } from './generate-fields'
import { GenerateLink } from './generate-link'
import { cityOf, count, day, languages, moment } from './words'

/** The page's four forms, each open while the address asks for it. Dates are put into words here, in the location's zone. */
export function ContactDialogs({ page }: { page: ContactPage }) {
  const { contact, location, links, devices, now } = page
  const zone = location.timeZone
  const name = fullName(contact)
  const who = { location: location.slug, contact: contact.id, name }
  const working = links.filter(link => link.state === 'works').length
  const signedIn = devices.filter(device => !device.signedOutAt).length
  const consentHint = contact.emailConsentAt
    ? `Agreed on ${day(contact.emailConsentAt, zone)}. Unticked, they get no email any more.`
    : 'Tick it only if they said so. Today is kept as the date.'
  return (
    <>
      <GenerateLink {...who} formKey={page.formKey} firstName={contact.firstName} facts={generateFacts(page)} />
      <GrantOffer
        {...who}
        formKey={page.formKey}
        offers={offerChoices(page)}
        today={isoDate(now, zone)}
        city={cityOf(zone)}
        email={{ to: contact.email, not: unreached(page, { asked: false }) }}
      />
      <LoginEmail
        {...who}
        formKey={page.formKey}
        email={{ to: contact.email, not: unreached(page, { asked: false }) }}
      />
      <EditContact
        {...who}
        start={{
          firstName: contact.firstName,
          lastName: contact.lastName,
          email: contact.email ?? '',
          phone: contact.phone ? readablePhone(contact.phone) : '',
          language: contact.language ?? '',
          emailConsent: contact.emailConsentAt !== null,
        }}
        locationLanguage={languages[location.language]}
        consentHint={consentHint}
        stakes={`every link they have (${working > 0 ? count(working, 'works', 'work') : 'none works'} now) and signs out ${count(signedIn, 'device')}`}
      />
      <BlockContact {...who} blocked={contact.status === 'blocked'} links={working} devices={signedIn} />
    </>
  )
}

function generateFacts(page: ContactPage): GenerateFacts {
  const { contact, entry, grants, landings, links, devices, location, mayChangeSite, now } = page
  const zone = location.timeZone
  const working = links.filter(link => link.state === 'works')
  const [newest] = working
  const made = newest?.made
  return {
    locationName: location.name,
    lifeHours: location.linkLifeHours,
    lives: linkLives
      .filter(hours => hours <= location.linkLifeHours)
      .map(hours => ({ hours, until: moment(new Date(now.getTime() + hours * 3_600_000), zone) })),
    startLife: usualLife(location.linkLifeHours),
    city: cityOf(zone),
    hasOffer: entry.enters || grants.some(grant => grant.state === 'live'),
    mayChangeSite,
    landings,
    working: working.length,
    newestWorking: made ? `${formatRelative(made.at, now, zone)}${made.by ? `, by ${made.by}` : ''}` : null,
    devices: devices.filter(device => !device.signedOutAt).length,
    deviceCap: location.deviceCap,
    email: { to: contact.email, not: unreached(page, { asked: true }) },
  }
}

/** Why no email would reach the contact; null: it would. */
function unreached({ contact, location }: ContactPage, { asked }: { asked: boolean }): string | null {
  const reason = skipReason({ ...contact, suspended: location.status !== 'active' }, asked)
  return reason && skipWords(reason)
}

function offerChoices({ offers, grants, location }: ContactPage) {
  const zone = location.timeZone
  return offers.map(({ id, title, accessDays, beginsOn }) => {
    const held = grants.find(grant => grant.offerId === id && grant.state === 'live')
    const term = accessDays ? count(accessDays, 'day') : 'no end'
    const begins = beginsOn ? `, begins ${day(new Date(`${beginsOn}T12:00:00Z`), 'UTC')}` : ''
    const now = held ? `, held ${held.endsAt ? `until ${day(held.endsAt, zone)}` : 'without an end'}` : ''
    return { id, title, note: `${term}${begins}${now}` }
  })
}

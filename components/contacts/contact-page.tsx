import { type GrantItem, OffersCard } from '@/components/grants/offers-card'
import { LookCard } from '@/components/support/look-card'
import type { ContactPage } from '@/lib/contacts/pages'
import { fullName } from '@/lib/contacts/rules/words'
import { formatRelative } from '@/lib/platform/time'
import { ContactDialogs } from './contact-dialogs'
import { ContactHead } from './contact-head'
import { DetailsCard } from './details-card'
import { type DeviceItem, DevicesCard } from './devices-card'
import { LinksCard } from './links-card'
import { ProductsCard } from './products-card'
import { TimelineCard } from './timeline-card'
import { Verdict } from './verdict'
import { ViewAs } from './view-as'
import { day, inSentence, nearDay, sourceWords } from './words'

/** A contact's page: can they enter, what they hold, their links, what happened. */
export function ContactView({ page, path }: { page: ContactPage; path: string }) {
  const { contact, location } = page
  const { firstName } = contact
  const who = { location: location.slug, contact: contact.id, firstName }
  const since = `contact since ${day(contact.createdAt, location.timeZone)}`
  return (
    <>
      <ContactDialogs page={page} />
      <ContactHead
        name={fullName(contact)}
        note={[contact.email ?? contact.phone, since].filter(Boolean).join(' · ')}
        blocked={contact.status === 'blocked'}
        viewAs={<ViewAs {...page} />}
      />
      <div className="grid gap-6">
        <Verdict {...page} />
        <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 content-start gap-6">
            <ProductsCard {...page} firstName={firstName} />
            <LinksCard {...page} firstName={firstName} path={path} />
            <LookCard />
            <TimelineCard {...page} path={path} />
          </div>
          <div className="grid min-w-0 content-start gap-6 max-xl:sm:grid-cols-2">
            <DevicesCard {...who} devices={deviceItems(page)} cap={location.deviceCap} />
            <OffersCard {...who} grants={grantItems(page)} />
            <DetailsCard {...page} />
          </div>
        </div>
      </div>
    </>
  )
}

function deviceItems({ devices, location, now }: ContactPage): DeviceItem[] {
  const zone = location.timeZone
  return devices.map(({ id, label, lastSeenAt, signedOutAt }) => ({
    id,
    label,
    note: signedOutAt
      ? `Signed out ${inSentence(nearDay(signedOutAt, now, zone))}`
      : `Seen ${formatRelative(lastSeenAt, now, zone)}`,
    signedOut: signedOutAt !== null,
  }))
}

function grantItems({ grants, location, now }: ContactPage): GrantItem[] {
  const zone = location.timeZone
  return grants.map(grant => ({
    id: grant.id,
    offer: grant.offerTitle,
    term: grantTerm(grant, now, zone),
    by: `${grant.grantedBy ?? sourceWords(grant.source)}, ${inSentence(nearDay(grant.createdAt, now, zone))}`,
    holds: grant.state === 'live' || grant.state === 'to_come',
  }))
}

function grantTerm(
  { state, startsAt, endsAt, revokedAt }: ContactPage['grants'][number],
  now: Date,
  zone: string,
): string {
  if (state === 'revoked' && revokedAt) return `revoked ${inSentence(nearDay(revokedAt, now, zone))}`
  if (state === 'ended' && endsAt) return `ended ${inSentence(nearDay(endsAt, now, zone))}`
  if (state === 'to_come') return `from ${nearDay(startsAt, now, zone)}`
  return endsAt ? `until ${nearDay(endsAt, now, zone)}` : 'no end'
}

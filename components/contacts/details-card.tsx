import type { ReactNode } from 'react'
import { button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Status } from '@/components/ui/status'
import type { ContactPage } from '@/lib/contacts/pages'
import { readablePhone } from '@/lib/contacts/rules/phone'
import { OpenDialog } from './address-dialog'
import { AddressTrouble } from './address-trouble'
import { RemovePassword } from './remove-password'
import { SideHead } from './side-head'
import { day, inSentence, languages, nearMoment, sourceWords } from './words'

type Props = Pick<ContactPage, 'contact' | 'location' | 'bounce' | 'now'>

/** What is known of them. */
export function DetailsCard({ contact, location, bounce, now }: Props) {
  const blocked = contact.status === 'blocked'
  const zone = location.timeZone
  return (
    <Card className="p-4 sm:p-6">
      <SideHead
        title="Details"
        action={
          <OpenDialog dialog="edit" className={button({ tone: 'quiet', size: 'sm', className: '-me-2' })}>
            Edit
          </OpenDialog>
        }
      />
      <dl className="mt-3 grid grid-cols-[4.5rem_minmax(0,1fr)] gap-2">
        <Row name="Email">
          {contact.email ? <Email address={contact.email} /> : <span className="text-muted">none</span>}
          {bounce ? (
            <AddressTrouble
              location={location.slug}
              contact={contact.id}
              when={inSentence(nearMoment(bounce.at, now, zone))}
              reason={bounce.reason}
              complained={bounce.complained}
            />
          ) : null}
        </Row>
        <Row name="Phone">
          {contact.phone ? (
            <span dir="ltr">{readablePhone(contact.phone)}</span>
          ) : (
            <span className="text-muted">none</span>
          )}
        </Row>
        <Row name="Language">
          {contact.language ? languages[contact.language] : `${languages[location.language]}, as the location`}
        </Row>
        <Row name="Consent">
          <span className="grid gap-1">
            <Consent to="Email" at={contact.emailConsentAt} zone={zone} />
            <Consent to="SMS" at={contact.smsConsentAt} zone={zone} />
          </span>
        </Row>
        <Row name="Password">
          {contact.hasPassword ? (
            <RemovePassword location={location.slug} contact={contact.id} />
          ) : (
            <span className="text-muted">none set</span>
          )}
        </Row>
        <Row name="Came by">{sourceWords(contact.source)}</Row>
        <Row name="Since">{day(contact.createdAt, zone)}</Row>
      </dl>
      <OpenDialog
        dialog="block"
        className={button({ tone: blocked ? 'plain' : 'danger-plain', className: 'mt-4 w-full' })}
      >
        {blocked ? 'Unblock contact' : 'Block contact'}
      </OpenDialog>
    </Card>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}

/** Breaks a long address before its domain. */
function Email({ address }: { address: string }) {
  const at = address.lastIndexOf('@')
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  )
}

function Consent({ to, at, zone }: { to: string; at: Date | null; zone: string }) {
  if (!at) return <Status icon="no">{`${to} not given`}</Status>
  return (
    <Status tone="positive" icon="check">
      {`${to}, ${day(at, zone)}`}
    </Status>
  )
}

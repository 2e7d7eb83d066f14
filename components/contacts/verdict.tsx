import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { type IconName, Status, type Tone } from '@/components/ui/status'
import type { ContactPage } from '@/lib/contacts/pages'
import type { Entry } from '@/lib/contacts/rules/entry'
import { count, day, emptyLibrary, inSentence, nearDay } from './words'

type Props = Pick<
  ContactPage,
  'entry' | 'contact' | 'grants' | 'products' | 'links' | 'devices' | 'location' | 'bounce' | 'now'
>

/** Answers in one look: can they enter, because of what, and the four things that it hangs on. */
export function Verdict(props: Props) {
  const { entry } = props
  const working = props.links.filter(link => link.state === 'works').length
  const tone: Tone = entry.enters ? 'positive' : 'danger'
  return (
    <Card className="overflow-hidden" aria-label="Can they enter?">
      <div className="flex items-center gap-3 px-4 py-4 sm:px-6">
        <span
          className={clsx(
            'grid size-8 shrink-0 place-items-center rounded-full',
            entry.enters ? 'bg-positive-soft' : 'bg-danger-soft',
          )}
        >
          <Status tone={tone} icon={entry.enters ? 'check' : 'ban'}>
            {''}
          </Status>
        </span>
        <p className="text-base">
          <span className="font-semibold">{entry.enters ? 'Can enter: yes,' : 'Can enter: no,'}</span> because{' '}
          {entry.enters ? <Yes {...props} entry={entry} working={working} /> : <No {...props} entry={entry} />}
        </p>
      </div>
      <dl className="grid divide-line border-t border-line max-lg:divide-y sm:grid-cols-2 lg:grid-cols-4 lg:divide-x">
        <OfferCheck {...props} />
        <LinkCheck {...props} />
        <AddressCheck {...props} />
        <PersonCheck {...props} />
      </dl>
    </Card>
  )
}

const Strong = ({ children }: { children: ReactNode }) => <span className="font-semibold">{children}</span>

type YesProps = { entry: Extract<Entry, { enters: true }>; working: number } & Pick<
  Props,
  'products' | 'location' | 'now'
>

function Yes({ entry, working, products, location, now }: YesProps) {
  const term = entry.endsAt ? `until ${day(entry.endsAt, location.timeZone, now)}` : 'without an end'
  const links = working === 1 ? 'one link still works' : working > 1 ? `${working} links still work` : null
  return (
    <>
      <Strong>{entry.offerTitle}</Strong> is granted {term}
      {links ? ` and ${links}.` : '. No link works now, so they need a new one.'} {emptyLibrary(products)}
    </>
  )
}

function No({ entry, location, now }: { entry: Extract<Entry, { enters: false }> } & Pick<Props, 'location' | 'now'>) {
  const zone = location.timeZone
  switch (entry.because) {
    case 'suspended':
      return <>{location.name} is suspended: nobody can enter.</>
    case 'blocked':
      return <>they are blocked. Unblock them in Details.</>
    case 'no_offer':
      return <>no offer is granted to them.</>
    case 'not_begun':
      return (
        <>
          <Strong>{entry.offerTitle}</Strong> begins on {day(entry.at, zone, now)}.
        </>
      )
    case 'access_ended':
      return (
        <>
          <Strong>{entry.offerTitle}</Strong> ended on {day(entry.at, zone, now)}.
        </>
      )
  }
}

type CheckProps = { name: string; good: boolean | null; value: ReactNode; note: ReactNode }

function Check({ name, good, value, note }: CheckProps) {
  const [tone, icon]: [Tone, IconName] =
    good === null ? ['caution', 'warn'] : good ? ['positive', 'yes'] : ['danger', 'no']
  return (
    <div className="grid min-w-0 content-start gap-1 px-4 py-4 sm:px-6">
      <dt>
        <Status tone={tone} icon={icon} className="text-xs">
          <span className="text-muted">{name}</span>
          <span className="sr-only">{good === null ? ', attention' : good ? ', fine' : ', not fine'}</span>
        </Status>
      </dt>
      <dd className="wrap-anywhere font-medium">{value}</dd>
      <dd className="wrap-anywhere text-muted tabular-nums">{note}</dd>
    </div>
  )
}

function OfferCheck({ entry, grants, location, now }: Props) {
  const zone = location.timeZone
  const live = grants.filter(grant => grant.state === 'live')
  const [first, second, ...others] = live
  if (!first) {
    const next = grants.find(grant => grant.state === 'to_come')
    const note = next
      ? `${next.offerTitle} begins ${day(next.startsAt, zone, now)}`
      : grants.length > 0
        ? count(grants.length, 'grant is over', 'grants are over')
        : 'nothing was granted yet'
    return <Check name="Offer" good={false} value="No offer holds now" note={note} />
  }
  const term = (grant: typeof first) => (grant.endsAt ? `until ${day(grant.endsAt, zone, now)}` : 'no end')
  const more = others.length > 0 ? `, ${others.length} more` : ''
  const note = second
    ? `and ${second.offerTitle}, ${term(second)}${more}`
    : `granted ${inSentence(nearDay(first.createdAt, now, zone))}`
  return <Check name="Offer" good={entry.enters || null} value={`${first.offerTitle}, ${term(first)}`} note={note} />
}

function LinkCheck({ links, location, now }: Props) {
  const zone = location.timeZone
  const working = links.filter(link => link.state === 'works')
  const last = links.map(link => link.lastOpenedAt).reduce((a, b) => (!a || (b && b > a) ? b : a), null)
  const note = last
    ? `opened ${inSentence(nearDay(last, now, zone))}`
    : links.length > 0
      ? 'never opened'
      : 'generate the first one'
  if (working.length === 0)
    return <Check name="Link" good={null} value={links.length > 0 ? 'None works' : 'None made yet'} note={note} />
  const until = working.map(link => link.until).reduce((a, b) => (!a || (b && b > a) ? b : a), null)
  const words = `${working.length} of ${links.length} ${working.length === 1 ? 'works' : 'work'}`
  return <Check name="Link" good value={until ? `${words}, until ${day(until, zone, now)}` : words} note={note} />
}

function AddressCheck({ contact, location, bounce, now }: Props) {
  if (!contact.email) return <Check name="Address" good={null} value="No email" note="no login email can reach them" />
  if (bounce) {
    const when = inSentence(nearDay(bounce.at, now, location.timeZone))
    const note = bounce.complained ? `marked as spam ${when}` : `mail came back ${when}`
    return <Check name="Address" good={false} value={contact.email} note={note} />
  }
  const consent = contact.emailConsentAt
  const note = consent ? `agreed to email ${day(consent, location.timeZone, now)}` : 'has not agreed to email'
  return <Check name="Address" good={consent ? true : null} value={contact.email} note={note} />
}

function PersonCheck({ contact, devices, location }: Props) {
  const used = devices.filter(device => !device.signedOutAt).length
  const cap = location.deviceCap
  const note = cap ? `${used} of ${cap} devices in use` : `${count(used, 'device')} in use`
  const blocked = contact.status === 'blocked'
  return <Check name="Person" good={!blocked} value={blocked ? 'Blocked' : 'Not blocked'} note={note} />
}

import {
  Ban,
  BookOpen,
  BookOpenCheck,
  CircleCheck,
  CircleSlash,
  Eye,
  Gift,
  KeyRound,
  Link2,
  Link2Off,
  LogIn,
  LogOut,
  type LucideIcon,
  Mail,
  Pencil,
  UserPlus,
} from 'lucide-react'
import type { TimelineRow } from '@/lib/audit/types'
import { lifeWords } from '@/lib/contacts/rules/words'
import { count, day, refusalWords } from './words'

export type TimelineEntry = { icon: LucideIcon; title: string; note: string }

type Teller = (row: TimelineRow, zone: string) => TimelineEntry

const by = ({ actor }: TimelineRow) => (actor ? ` by ${actor}` : '')
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const dayOf = (value: unknown, zone: string) => (text(value) ? day(new Date(text(value)), zone) : null)

const fields: Record<string, string> = {
  firstName: 'first name',
  lastName: 'last name',
  email: 'email',
  phone: 'phone',
  language: 'language',
  emailConsentAt: 'consent to email',
}
const fieldList = (value: unknown) =>
  Array.isArray(value) ? value.map(name => fields[String(name)] ?? String(name)).join(', ') : ''

function generated({ details }: TimelineRow): string {
  const off = details.olderTurnedOff
  return [
    typeof details.ttlHours === 'number' ? lifeWords(details.ttlHours) : '',
    details.once ? 'works once' : 'reusable',
    typeof off !== 'number'
      ? 'older links stay'
      : off === 0
        ? 'no older one to turn off'
        : `${count(off, 'older link')} turned off`,
  ]
    .filter(Boolean)
    .join(', ')
}

function grantTerm({ details }: TimelineRow, zone: string): string {
  const from = dayOf(details.startsAt, zone)
  const until = dayOf(details.endsAt, zone)
  return [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(', ')
}

/** Who saw a link's page that opened nothing. */
const lookers: Record<string, string> = {
  click: 'Saw the button of a link',
  prefetch: 'Link fetched ahead by a browser',
  preview: 'Link previewed in a chat',
  scanner: 'Link looked at by a mail scanner or another program',
}

const tellers: Partial<Record<TimelineRow['act'], Teller>> = {
  'lesson.started': row => ({ icon: BookOpen, title: 'Started', note: `${row.lesson}, ${row.product}` }),
  'lesson.completed': row => ({ icon: BookOpenCheck, title: 'Completed', note: `${row.lesson}, ${row.product}` }),
  'link.generated': row => ({ icon: Link2, title: `Magic link generated${by(row)}`, note: generated(row) }),
  'link.opened': row => ({ icon: LogIn, title: 'Signed in by link', note: row.deviceLabel ?? '' }),
  'link.refused': row => ({
    icon: CircleSlash,
    title: 'Link refused',
    note: [refusalWords(row.reason), row.deviceLabel].filter(Boolean).join(', '),
  }),
  'link.override': row => ({ icon: Eye, title: `Link opened as agency admin${by(row)}`, note: row.deviceLabel ?? '' }),
  'contact.view_as': row => ({
    icon: Eye,
    title: `Portal viewed as this learner${by(row)}`,
    note: row.deviceLabel ?? '',
  }),
  'link.shown': row => ({
    icon: Eye,
    title: lookers[text(row.details.by)] ?? 'Link looked at',
    note: row.reason ? refusalWords(row.reason) : '',
  }),
  'link.new_link_asked': () => ({ icon: Mail, title: 'Asked for a new link', note: 'from a link that had ended' }),
  'links.contact_turned_off': row => ({
    icon: Link2Off,
    title: `Links turned off${by(row)}`,
    note: fieldList(row.details.because) && `because of a new ${fieldList(row.details.because)}`,
  }),
  'session.confirmed': row => ({ icon: CircleCheck, title: 'Device confirmed', note: row.deviceLabel ?? '' }),
  'session.ended': row => ({ icon: LogOut, title: `Signed out${by(row)}`, note: row.reason ?? '' }),
  'password.set': () => ({ icon: KeyRound, title: 'Set a password', note: '' }),
  'password.changed': () => ({ icon: KeyRound, title: 'Changed the password', note: '' }),
  'password.removed': row => ({ icon: KeyRound, title: `Password removed${by(row)}`, note: '' }),
  'password.opened': row => ({ icon: LogIn, title: 'Signed in by password', note: row.deviceLabel ?? '' }),
  'password.refused': row => ({
    icon: CircleSlash,
    title: 'Right password refused',
    note: [refusalWords(row.reason), row.deviceLabel].filter(Boolean).join(', '),
  }),
  'session.not_me': () => ({
    icon: Ban,
    title: 'Said “this wasn’t me”',
    note: 'links turned off, signed out everywhere',
  }),
  'contact.added': row => ({ icon: UserPlus, title: `Contact added${by(row)}`, note: '' }),
  'contact.changed': row => ({
    icon: Pencil,
    title: `Contact changed${by(row)}`,
    note: fieldList(row.details.changed),
  }),
  'contact.blocked': row => ({ icon: Ban, title: `Blocked${by(row)}`, note: 'signed out everywhere' }),
  'contact.address_tried_again': row => ({
    icon: Mail,
    title: `Address tried again${by(row)}`,
    note: 'mail to it had come back',
  }),
  'contact.unblocked': row => ({ icon: CircleCheck, title: `Unblocked${by(row)}`, note: '' }),
  'grant.added': (row, zone) => ({
    icon: Gift,
    title: `Offer ${row.details.restored ? 'granted again' : 'granted'}: ${text(row.details.offer)}`,
    note: [by(row).trim(), grantTerm(row, zone)].filter(Boolean).join(', '),
  }),
  'grant.revoked': row => ({ icon: Gift, title: `Offer revoked: ${text(row.details.offer)}`, note: by(row).trim() }),
}

/** One row of the timeline in words; an act that has none of its own yet is still shown. */
export function timelineEntry(row: TimelineRow, zone: string): TimelineEntry {
  const tell = tellers[row.act]
  return tell ? tell(row, zone) : { icon: CircleCheck, title: row.act.replaceAll(/[._]/g, ' '), note: by(row).trim() }
}

import { clsx } from 'clsx'
import { Avatar } from '@/components/ui/avatar'
import { Bar } from '@/components/ui/bar'
import { Status } from '@/components/ui/status'
import { RowLink, Table, Td, Th, Tr } from '@/components/ui/table'
import type { ContactsPage } from '@/lib/contacts/pages'
import { canEnter } from '@/lib/contacts/rules/entry'
import { fullName } from '@/lib/contacts/rules/words'
import type { ContactsSort } from '@/lib/contacts/types'
import { contactsHref } from './contacts-href'
import { entryLook, inSentence, nearDay, refusalShort } from './words'

type Props = { page: ContactsPage; path: string }
type Row = ContactsPage['rows'][number]

/** The column that goes first where they don't all fit beside the sidebar. */
const onlyWide = 'max-[90rem]:hidden'

/** One page of contacts: who, whether they can enter, what they hold, how far they are, when they came. */
export function ContactsTable({ page, path }: Props) {
  const { rows, q, view, by, descending, location, now } = page
  const zone = location.timeZone
  const sorted = (column: ContactsSort, first: 'up' | 'down') => {
    const current = by === column
    const down = current ? !descending : first === 'down'
    return {
      sort: current ? (descending ? ('descending' as const) : ('ascending' as const)) : ('none' as const),
      href: contactsHref(path, { q, view, sort: `${down ? '-' : ''}${column}` }),
    }
  }
  return (
    <Table label="Contacts" min="60rem" className="table-fixed">
      <thead>
        <tr className="border-b border-line">
          <Th {...sorted('name', 'up')}>Name</Th>
          <Th className="w-34">Can enter</Th>
          <Th className="w-36">Offers</Th>
          <Th className="w-32">Progress</Th>
          <Th className="w-50">Last link</Th>
          <Th {...sorted('created', 'down')} className={clsx('w-28', onlyWide)}>
            Added
          </Th>
          <Th {...sorted('seen', 'down')} end className="w-28">
            Last seen
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <ContactRow key={row.id} row={row} path={path} location={location} zone={zone} now={now} />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = { row: Row; path: string; location: ContactsPage['location']; zone: string; now: Date }

function ContactRow({ row, path, location, zone, now }: RowProps) {
  const name = fullName(row)
  const look = entryLook(
    canEnter({
      locationStatus: location.status,
      contactStatus: row.status,
      live: row.offers.map(offerTitle => ({ offerTitle, endsAt: null })),
      next: row.startsAt && { offerTitle: '', at: row.startsAt },
      ended: row.endedAt && { offerTitle: '', at: row.endedAt },
    }),
  )
  const more = row.offers.length - 2
  return (
    <Tr linked>
      <Td className="h-12! max-sm:col-span-2">
        <span className="flex items-center gap-3">
          <Avatar name={name} />
          <span className="grid min-w-0">
            <RowLink href={`${path}/${row.id}`}>{name}</RowLink>
            <span className="truncate text-xs text-muted">{row.email ?? row.phone ?? 'no address'}</span>
          </span>
        </span>
      </Td>
      <Td
        label="Can enter:"
        className={clsx('max-sm:row-start-2 max-sm:flex max-sm:gap-1.5', row.lessons === 0 && 'max-sm:col-span-2')}
      >
        <Status tone={look.tone} icon={look.icon}>
          {look.word}
        </Status>
      </Td>
      <Td muted className={clsx('max-sm:row-start-3', row.offers.length === 0 && 'max-sm:hidden')}>
        <span className="line-clamp-2">
          {row.offers.slice(0, 2).join(', ') || '–'}
          {more > 0 ? ` +${more}` : ''}
        </span>
      </Td>
      <Td className={clsx('max-sm:row-start-2 max-sm:justify-self-end', row.lessons === 0 && 'max-sm:hidden')}>
        {row.lessons > 0 ? (
          <span className="grid max-sm:w-28 grid-cols-[minmax(0,1fr)_3rem] items-center gap-3">
            <Bar value={(row.completed / row.lessons) * 100} label={`${name}, progress`} />
            <span className="text-end text-muted tabular-nums">
              {row.completed}/{row.lessons}
            </span>
          </span>
        ) : (
          <span className="text-muted">–</span>
        )}
      </Td>
      <Td className="truncate max-sm:row-start-4 max-sm:col-span-2">
        <LastLink link={row.link} zone={zone} now={now} />
      </Td>
      <Td muted className={clsx('whitespace-nowrap tabular-nums', onlyWide)}>
        {nearDay(row.createdAt, now, zone)}
      </Td>
      <Td
        end
        muted
        label="Last seen:"
        className="whitespace-nowrap max-sm:col-start-2 max-sm:row-start-3 max-sm:text-xs"
      >
        {row.lastSeenAt ? nearDay(row.lastSeenAt, now, zone) : 'Never'}
      </Td>
    </Tr>
  )
}

function LastLink({ link, zone, now }: { link: Row['link']; zone: string; now: Date }) {
  if (!link) {
    return <Status icon="draft">None</Status>
  }
  const at = nearDay(link.at, now, zone)
  if (link.act === 'link.refused') {
    return (
      <Status tone="danger" icon="ban">
        <span className="text-ink">{`Refused: ${refusalShort(link.reason)}`}</span>
      </Status>
    )
  }
  const when = inSentence(at)
  return link.act === 'link.opened' ? (
    <Status tone="positive" icon="check">
      <span className="text-muted">{`Opened ${when}`}</span>
    </Status>
  ) : (
    <Status icon="wait">{`Made ${when}`}</Status>
  )
}

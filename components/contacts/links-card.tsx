import Link from 'next/link'
import { button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Badge, Status } from '@/components/ui/status'
import { Table, Td, Th } from '@/components/ui/table'
import type { ContactPage } from '@/lib/contacts/pages'
import { lifeWords } from '@/lib/contacts/rules/words'
import { iatToDate } from '@/lib/magic-links/token'
import { formatRelative } from '@/lib/platform/time'
import { OpenDialog } from './address-dialog'
import { openedWords } from './opened-words'
import { count, day, linkLooks, nearMoment, refusalWords } from './words'

type Props = Pick<ContactPage, 'links' | 'allLinks' | 'location' | 'now'> & { firstName: string; path: string }
const SHOWN_REFUSALS = 2

type LinkOfContact = Props['links'][number]

/** Their links by what the audit log knows: state, who made them, how often they were opened, why they were refused. */
export function LinksCard({ links, allLinks, location, now, firstName, path }: Props) {
  if (links.length === 0) return <NoLinks firstName={firstName} />
  const shown = allLinks ? links : links.slice(0, 3)
  const newest = links.find(link => link.state === 'works')
  const rest = links.length - shown.length
  return (
    <Card id="links">
      <div className="px-4 pt-6 pb-3 sm:px-6">
        <CardHead
          title="Magic links"
          note={`${rest > 0 ? `The newest ${shown.length}. ` : ''}Portico keeps no link, only what happened with it.`}
          action={
            links.length > 3 ? (
              <Link
                href={allLinks ? path : `${path}?links=all`}
                scroll={false}
                className={button({ tone: 'quiet', size: 'sm', className: '-me-2' })}
              >
                {allLinks ? 'Newest 3' : `All ${links.length}`}
              </Link>
            ) : null
          }
        />
      </div>
      <Table label="Their links" min="38rem">
        <thead>
          <tr className="border-b border-line">
            <Th className="sm:ps-6!">State</Th>
            <Th>Made</Th>
            <Th>Use</Th>
            <Th>How often</Th>
            <Th end className="sm:pe-6!">
              Works until
            </Th>
          </tr>
        </thead>
        {shown.map(link => (
          <LinkRows
            key={`${link.kind} ${link.iat}`}
            link={link}
            newest={link === newest}
            zone={location.timeZone}
            now={now}
          />
        ))}
      </Table>
    </Card>
  )
}

function LinkRows({ link, newest, zone, now }: { link: LinkOfContact; newest: boolean; zone: string; now: Date }) {
  const { tone, icon, word } = linkLooks[link.state]
  const made = link.made?.at ?? iatToDate(link.iat)
  return (
    <tbody className="border-b border-line last:border-0">
      <tr>
        <Td className="h-14! max-sm:row-start-1 sm:ps-6!">
          <Badge tone={tone} icon={icon}>
            {word}
          </Badge>
        </Td>
        <Td label="Made" className="max-sm:row-start-2 max-sm:col-span-2">
          <span className="whitespace-nowrap font-medium tabular-nums">{nearMoment(made, now, zone)}</span>
          <span className="text-muted sm:block">
            <span className="sm:hidden"> </span>
            {link.made?.by ?? 'elsewhere'}
          </span>
        </Td>
        <Td muted className="max-sm:row-start-3 max-sm:col-span-2 sm:whitespace-nowrap">
          {link.kind === 3 ? 'Works once' : 'Reusable'}
          <span className="sm:hidden">: </span>
          <span className="sm:block">{link.made?.to ? 'a lesson' : 'the library'}</span>
        </Td>
        <Td muted className="max-sm:row-start-4 max-sm:col-span-2 tabular-nums">
          {openings(link, now, zone)}
        </Td>
        <Td end muted label="Works until" className="whitespace-nowrap max-sm:row-start-1 sm:pe-6!">
          {link.until ? day(link.until, zone, now) : 'not known'}
          {newest ? (
            <OpenDialog
              dialog="generate"
              className="flex min-h-6 items-center justify-end font-medium text-accent-text underline underline-offset-4"
            >
              Regenerate
            </OpenDialog>
          ) : link.made ? (
            <span className="block">{lifeWords(link.made.ttlHours)}</span>
          ) : null}
        </Td>
      </tr>
      {link.refusals.slice(0, SHOWN_REFUSALS).map(refusal => (
        <tr key={refusal.at.getTime()}>
          <td colSpan={5} className="px-4 pb-3 max-sm:col-span-2 sm:px-6">
            <div className="flex flex-wrap items-center gap-x-3 rounded-md bg-sunken px-3 py-2">
              <Status tone="danger" icon="ban">
                <span className="font-medium">Refused</span>
              </Status>
              <span className="text-muted tabular-nums">{nearMoment(refusal.at, now, zone)}</span>
              <span className="font-medium">{refusalWords(refusal.reason)}</span>
              <span className="min-w-0 flex-1 basis-24 truncate text-muted">{refusal.deviceLabel}</span>
            </div>
          </td>
        </tr>
      ))}
      {link.refused > SHOWN_REFUSALS ? (
        <tr>
          <td colSpan={5} className="px-4 pb-3 text-muted max-sm:col-span-2 sm:px-6">
            {`and ${count(link.refused - SHOWN_REFUSALS, 'earlier refusal')}, in the timeline.`}
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

function openings({ opened, lastOpenedAt, lastDevice }: LinkOfContact, now: Date, zone: string): string {
  const often = openedWords(opened)
  if (!lastOpenedAt) return often
  const times = opened === 1 ? `${often},` : `${often}, last`
  return `${times} ${formatRelative(lastOpenedAt, now, zone)}${lastDevice ? `, ${lastDevice}` : ''}`
}

function NoLinks({ firstName }: { firstName: string }) {
  return (
    <Card id="links">
      <EmptyState
        title="No magic link yet"
        action={
          <OpenDialog dialog="generate" className={button()}>
            Generate magic link
          </OpenDialog>
        }
      >
        {firstName} opens a magic link and is in, without a password.
      </EmptyState>
    </Card>
  )
}

import { Users } from 'lucide-react'
import Link from 'next/link'
import { nearMoment, refusalShort } from '@/components/contacts/words'
import { Avatar } from '@/components/ui/avatar'
import { LinkButton } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { type IconName, Status, type Tone } from '@/components/ui/status'
import { RowLink, Table, Td, Th, Tr } from '@/components/ui/table'
import { portalDashboardPath } from '@/lib/agencies/rules/site'
import type { Dashboard } from '@/lib/client-portal/pages'
import type { ClientState } from '@/lib/client-portal/rules'
import { fullName } from '@/lib/contacts/rules/words'

const looks: Record<ClientState, { tone: Tone; icon: IconName; word: string }> = {
  active: { tone: 'positive', icon: 'check', word: 'Active' },
  came: { tone: 'plain', icon: 'wait', word: 'Not in for 30 days' },
  never: { tone: 'plain', icon: 'wait', word: 'Never came' },
  no_offer: { tone: 'plain', icon: 'no', word: 'No offer' },
  refused: { tone: 'danger', icon: 'ban', word: 'Refused' },
  blocked: { tone: 'danger', icon: 'ban', word: 'Blocked' },
}

/** Clients by when they were last seen, with what keeps them out. */
export function ClientsCard({ page }: { page: Dashboard }) {
  const { location, clients, counts } = page
  const contacts = `/locations/${location.slug}/contacts`
  const href = (to: number) => `${portalDashboardPath(location.slug)}${to > 1 ? `?page=${to}` : ''}`
  return (
    <Card>
      <div className="px-4 pt-4 pb-3 sm:px-6 sm:pt-6">
        <CardHead
          title="Clients"
          action={
            <Link href={contacts} className="inline-flex h-8 items-center text-muted hover:text-ink">
              All {counts.clients}
            </Link>
          }
        />
      </div>
      {counts.clients === 0 ? (
        <EmptyState
          icon={Users}
          level={3}
          title="No clients yet"
          action={<LinkButton href={`${contacts}?add=1`}>Add contact</LinkButton>}
        >
          A client is a contact. Add one, grant an offer, and make their magic link.
        </EmptyState>
      ) : (
        <>
          <Table label="Clients" min="44rem" className="table-fixed">
            <thead>
              <tr className="border-b border-line">
                <Th className="sm:ps-6!">Name</Th>
                <Th className="w-64">State</Th>
                <Th end className="w-48 sm:pe-6!">
                  Last seen
                </Th>
              </tr>
            </thead>
            <tbody>
              {clients.map(client => (
                <ClientRow key={client.id} client={client} page={page} path={contacts} />
              ))}
            </tbody>
          </Table>
          <div className="border-t border-line sm:px-2">
            <Pagination page={page.page} pageSize={page.pageSize} total={counts.clients} href={href} noun="clients" />
          </div>
        </>
      )}
    </Card>
  )
}

type RowProps = { client: Dashboard['clients'][number]; page: Dashboard; path: string }

function ClientRow({ client, page, path }: RowProps) {
  const name = fullName(client)
  const look = looks[client.state]
  return (
    <Tr linked>
      <Td className="h-12! max-sm:col-span-2 sm:ps-6!">
        <span className="flex items-center gap-3">
          <Avatar name={name} />
          <span className="grid min-w-0">
            <RowLink href={`${path}/${client.id}`}>{name}</RowLink>
            <span className="truncate text-xs text-muted">{client.email ?? 'No email'}</span>
          </span>
        </span>
      </Td>
      <Td className="max-sm:col-span-2">
        <Status tone={look.tone} icon={look.icon}>
          {look.word}
          {client.state === 'refused' ? `: ${refusalShort(client.reason)}` : ''}
        </Status>
      </Td>
      <Td end muted label="Last seen:" className="max-sm:col-span-2 max-sm:text-start! max-sm:text-xs sm:pe-6!">
        {client.lastSeenAt ? nearMoment(client.lastSeenAt, page.now, page.location.timeZone) : 'Never'}
      </Td>
    </Tr>
  )
}

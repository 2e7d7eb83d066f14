import { MapPin } from 'lucide-react'
import { LocationMark } from '@/components/brand/location-mark'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Status } from '@/components/ui/status'
import { RowLink, Table, Td, Th, Tr } from '@/components/ui/table'
import type { LocationsPage } from '@/lib/agencies/pages/agency'

const sources = { client_portal: 'Client portal', courses: 'Courses, legacy' } as const

export function LocationsTable({ rows, total, page, pageSize, q, mayCreate }: LocationsPage) {
  if (total === 0) return <Card className="mt-4">{q ? <NoHits q={q} /> : <NoLocations mayCreate={mayCreate} />}</Card>
  const href = (to: number) => `/agency/locations?${new URLSearchParams({ ...(q ? { q } : {}), page: String(to) })}`
  return (
    <Card className="mt-4">
      <Table label="Locations" min="40rem">
        <thead className="border-b border-line">
          <tr>
            <Th className="sm:ps-6!">Name</Th>
            <Th>Magic links from</Th>
            <Th>State</Th>
            <Th end className="sm:pe-6!">
              Made
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Tr key={row.id} linked>
              <Td className="h-12! max-sm:col-span-2 sm:ps-6!">
                <span className="flex items-center gap-3">
                  <LocationMark name={row.name} accent={row.accentColour} logo={row.logo} className="size-8" />
                  <span className="grid min-w-0">
                    <RowLink href={`/locations/${row.slug}`}>{row.name}</RowLink>
                    <span className="truncate text-xs text-muted">{row.slug}</span>
                  </span>
                </span>
              </Td>
              <Td label="Magic links from:" className="max-sm:row-start-3 max-sm:col-span-2">
                {sources[row.magicLinksFrom]}
              </Td>
              <Td className="max-sm:row-start-2">
                {row.status === 'active' ? (
                  <Status tone="positive" icon="yes">
                    Active
                  </Status>
                ) : (
                  <Status tone="danger" icon="ban">
                    Suspended
                  </Status>
                )}
              </Td>
              <Td end muted label="Made" className="sm:pe-6! whitespace-nowrap max-sm:row-start-2">
                {row.created}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <div className="border-t border-line sm:px-2">
        <Pagination page={page} pageSize={pageSize} total={total} href={href} noun="locations" />
      </div>
    </Card>
  )
}

function NoHits({ q }: { q: string }) {
  return (
    <EmptyState
      icon={MapPin}
      title="No location of yours is called that"
      action={<LinkButton href="/agency/locations">Clear search</LinkButton>}
    >
      <p>Nothing has “{q}” in its name or address.</p>
    </EmptyState>
  )
}

function NoLocations({ mayCreate }: { mayCreate: boolean }) {
  if (!mayCreate) {
    return (
      <EmptyState icon={MapPin} title="You may not enter a location yet">
        <p>An agency admin gives you a role in one.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={MapPin}
      title="No location yet"
      action={
        <LinkButton href="/agency/locations/new" tone="primary">
          New location
        </LinkButton>
      }
    >
      <p>A location holds contacts, courses and offers, and a portal of its own. Make the first one.</p>
    </EmptyState>
  )
}

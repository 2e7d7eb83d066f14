import { Link2 } from 'lucide-react'
import { refusalWords } from '@/components/contacts/words'
import { Card, CardHead } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { RowLink, Table, Td, Th, Tr } from '@/components/ui/table'
import type { DashboardPage } from '@/lib/agencies/pages/dashboard'

/** The links that were pressed last, and what came of it. */
export function OpenedLinks({ location, opened }: Pick<DashboardPage, 'location' | 'opened'>) {
  return (
    <Card>
      <div className="p-4 sm:p-6">
        <CardHead title="Last links" note="Who pressed their magic link, and whether it opened." />
      </div>
      {opened.length === 0 ? (
        <EmptyState icon={Link2} title="No link was pressed yet" level={3} className="border-t border-line">
          <p>Once a contact opens theirs, it stands here, with the reason where it was refused.</p>
        </EmptyState>
      ) : (
        <div className="rounded-b-xl border-t border-line">
          <Table label="Last links" min="36rem">
            <thead className="border-b border-line">
              <tr>
                <Th className="sm:ps-6!">Contact</Th>
                <Th>What came of it</Th>
                <Th>Device</Th>
                <Th end className="sm:pe-6!">
                  When
                </Th>
              </tr>
            </thead>
            <tbody>
              {opened.map(row => (
                <Tr key={row.id} linked>
                  <Td className="sm:ps-6!">
                    <RowLink href={`/locations/${location.slug}/contacts/${row.contactId}`}>{row.contact}</RowLink>
                  </Td>
                  <Td className="max-sm:row-start-2 max-sm:col-span-2">
                    {row.act === 'link.opened' ? (
                      <Status tone="positive" icon="check">
                        Opened
                      </Status>
                    ) : (
                      <span className="flex items-center gap-1.5">
                        <Status tone="danger" icon="ban">
                          <span className="sr-only">Refused:</span>
                        </Status>
                        {refusalWords(row.reason)}
                      </span>
                    )}
                  </Td>
                  <Td muted className="max-sm:row-start-3 max-sm:col-span-2 sm:whitespace-nowrap">
                    {row.device ?? 'Unknown device'}
                  </Td>
                  <Td end muted className="sm:pe-6! whitespace-nowrap first-letter:uppercase">
                    {row.when}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </Card>
  )
}

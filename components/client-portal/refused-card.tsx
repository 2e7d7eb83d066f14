import { refusalWords } from '@/components/contacts/words'
import { Card, CardHead } from '@/components/ui/card'
import { Status } from '@/components/ui/status'
import type { Dashboard } from '@/lib/client-portal/pages'

const number = new Intl.NumberFormat('en')
const after = (count: number) => (count === 1 ? '1 got in after all' : `${number.format(count)} got in after all`)

/** What kept people out in the last seven days. */
export function RefusedCard({ week: { refusals, openings } }: { week: Dashboard['week'] }) {
  const refused = refusals.reduce((sum, each) => sum + each.refused, 0)
  return (
    <Card className="p-4 sm:p-6">
      <CardHead
        title="Refused this week"
        action={
          <span className="font-medium tabular-nums">
            {number.format(refused)} of {number.format(openings)}
          </span>
        }
      />
      {refused === 0 ? (
        <p className="mt-3">
          <Status tone="positive" icon="yes" className="whitespace-normal!">
            Every link that was opened let its owner in.
          </Status>
        </p>
      ) : (
        <ul className="mt-3">
          {refusals.map(({ reason, refused: count, gotIn }) => (
            <li
              key={reason}
              className="grid min-h-12 grid-cols-[minmax(0,1fr)_auto_2rem] items-center gap-3 border-b border-line last:-mb-2 last:border-0"
            >
              <span>{refusalWords(reason)}</span>
              <span className="text-muted">{gotIn > 0 ? after(gotIn) : ''}</span>
              <span className="text-end font-medium tabular-nums">{number.format(count)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

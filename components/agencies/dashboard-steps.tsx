import { clsx } from 'clsx'
import { Circle, CircleCheck } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Card, CardHead } from '@/components/ui/card'
import type { Step } from './dashboard-rules'

export function DashboardSteps({ steps }: { steps: Step[] }) {
  const done = steps.filter(step => step.done).length
  const first = steps.at(-1)?.done ? '' : ' Then the first learner is in.'
  return (
    <Card>
      <div className="p-4 pb-2 sm:p-6 sm:pb-2">
        <CardHead title="Next steps" note={`${done} of ${steps.length} done.${first}`} />
      </div>
      <ol className="px-2 pb-2 sm:px-4 sm:pb-4">
        {steps.map(step => (
          <li key={step.title}>
            <Way href={step.href}>
              {step.done ? (
                <CircleCheck
                  role="img"
                  aria-label="Done"
                  className="mt-0.5 size-4 shrink-0 text-positive-text"
                  strokeWidth={1.75}
                />
              ) : (
                <Circle
                  role="img"
                  aria-label="To do"
                  className="mt-0.5 size-4 shrink-0 text-muted"
                  strokeWidth={1.75}
                />
              )}
              <span className="grid">
                <span className={clsx('font-medium', step.done && 'text-muted')}>{step.title}</span>
                <span className="text-muted">{step.note}</span>
              </span>
            </Way>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Way({ href, children }: { href: string | undefined; children: ReactNode }) {
  const row = 'flex gap-3 rounded-md p-2'
  if (!href) return <div className={row}>{children}</div>
  return (
    <Link href={href} className={clsx(row, 'hover:bg-sunken/60')}>
      {children}
    </Link>
  )
}

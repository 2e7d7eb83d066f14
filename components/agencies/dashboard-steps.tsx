import { clsx } from 'clsx'
import { Circle, CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { Card, CardHead } from '@/components/ui/card'
import type { DashboardPage } from '@/lib/agencies/pages/dashboard'

type Step = { done: boolean; title: string; note: string; href: string }

const elsewhere = 'An account admin does this.'

/** From an empty location to the first person in their library. */
export function stepsOf({ location, counts, may }: Pick<DashboardPage, 'location' | 'counts' | 'may'>): Step[] {
  const base = `/locations/${location.slug}`
  const courses = `${base}/memberships/courses`
  return [
    {
      done: counts.readable > 0,
      title: 'Publish a product',
      note: may.catalog ? 'With a category and a lesson in it, published too.' : elsewhere,
      href: `${courses}/products`,
    },
    {
      done: counts.offers > 0,
      title: 'Make an offer',
      note: may.offers ? 'It bundles products, and is what you grant.' : elsewhere,
      href: `${courses}/offers`,
    },
    { done: counts.contacts > 0, title: 'Add a contact', note: 'The person who will learn.', href: `${base}/contacts` },
    {
      done: counts.grants > 0,
      title: 'Grant the offer',
      note: 'On the contact’s page. Without one, their link lets nobody in.',
      href: `${base}/contacts`,
    },
    {
      done: counts.links > 0,
      title: 'Generate their magic link',
      note: 'On the same page. Send it, and they are in.',
      href: `${base}/contacts`,
    },
  ]
}

export function DashboardSteps({ steps }: { steps: Step[] }) {
  const done = steps.filter(step => step.done).length
  return (
    <Card>
      <div className="p-4 pb-2 sm:p-6 sm:pb-2">
        <CardHead title="Next steps" note={`${done} of ${steps.length} done. Then the first learner is in.`} />
      </div>
      <ol className="px-2 pb-2 sm:px-4 sm:pb-4">
        {steps.map(step => (
          <li key={step.title}>
            <Link href={step.href} className="flex gap-3 rounded-md p-2 hover:bg-sunken/60">
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
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  )
}

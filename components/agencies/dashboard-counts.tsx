import Link from 'next/link'
import { Card } from '@/components/ui/card'
import type { DashboardPage } from '@/lib/agencies/pages/dashboard'

const number = new Intl.NumberFormat('en')

/** Four numbers, each the way to what it counts. */
export function DashboardCounts({ location, counts }: Pick<DashboardPage, 'location' | 'counts'>) {
  const base = `/locations/${location.slug}`
  const cannot = counts.contacts - counts.canEnter
  const drafts = counts.products - counts.published
  const tiles = [
    {
      value: counts.contacts,
      label: counts.contacts === 1 ? 'contact' : 'contacts',
      note: cannot ? `${number.format(cannot)} can’t enter` : 'all can enter',
      href: `${base}/contacts`,
    },
    {
      value: counts.canEnter,
      label: 'can enter',
      note: counts.canEnter === 1 ? 'holds a live offer' : 'hold a live offer',
      href: `${base}/contacts?view=enter`,
    },
    {
      value: counts.products,
      label: counts.products === 1 ? 'product' : 'products',
      note: drafts ? `${number.format(drafts)} in draft` : 'all published',
      href: `${base}/memberships/courses/products`,
    },
    {
      value: counts.offers,
      label: counts.offers === 1 ? 'offer' : 'offers',
      note: counts.held
        ? `held ${counts.held === 1 ? 'once' : `${number.format(counts.held)} times`} now`
        : 'held by nobody now',
      href: `${base}/memberships/courses/offers`,
    },
  ]
  return (
    <Card aria-label="In numbers" className="grid grid-cols-2 overflow-hidden lg:grid-cols-4">
      {tiles.map(tile => (
        <Link
          key={tile.label}
          href={tile.href}
          className="grid content-start border-line p-4 not-last:border-e hover:bg-sunken/60 focus-visible:-outline-offset-2 max-lg:nth-2:border-e-0 max-lg:nth-[-n+2]:border-b sm:p-6"
        >
          <span className="text-2xl font-semibold tracking-[-.02em] tabular-nums">{number.format(tile.value)}</span>
          <span className="font-medium">{tile.label}</span>
          <span className="text-muted">{tile.value === 0 ? 'none yet' : tile.note}</span>
        </Link>
      ))}
    </Card>
  )
}

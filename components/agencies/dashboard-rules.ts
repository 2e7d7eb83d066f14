import type { DashboardPage } from '@/lib/agencies/pages/dashboard'

export type Step = { done: boolean; title: string; note: string; href?: string }

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
    {
      done: location.reachable,
      title: 'Say how learners reach you',
      note: may.site ? 'An email or a phone. Every page that lets somebody not in names it.' : elsewhere,
      ...(may.site ? { href: `${courses}/settings/site-details` } : {}),
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

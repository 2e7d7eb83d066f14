import type { OffersAddress } from '@/lib/offers/inputs/offers'

/** The list's address with some of it changed; what is as usual is left out. */
export function offersHref(path: string, { q, sort, page }: Omit<OffersAddress, 'page'> & { page?: number }): string {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (sort !== 'title') query.set('sort', sort)
  if (page && page > 1) query.set('page', String(page))
  return query.size > 0 ? `${path}?${query}` : path
}

/** A list's address with some of it changed; what is as usual (`usual`: its sort) is left out. */
export function listHref(
  path: string,
  usual: string,
  { q, view = 'all', sort, page }: { q: string; view?: string; sort: string; page?: number },
): string {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (view !== 'all') query.set('view', view)
  if (sort !== usual) query.set('sort', sort)
  if (page && page > 1) query.set('page', String(page))
  return query.size > 0 ? `${path}?${query}` : path
}

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { mayHoldLink } from '@/lib/magic-links/pasted'

/**
 * What the address of a staff list asks for. A link that was pasted into its search leads away, to where links are looked at, before anything is
 * read or rendered: an address is kept by histories, logs and the next page's Referer, so that none may hold a link. For pages.
 */
export function listAddress<Address>(schema: z.ZodType<Address>, search: Record<string, unknown>): Address {
  const words = [search.q].flat().join(' ')
  return mayHoldLink(words) ? redirect('/agency/links?from=search') : schema.parse(search)
}

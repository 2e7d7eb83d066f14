import { z } from 'zod'

/** The dashboard's address; what it does not understand counts as not said. */
export const dashboardAddress = z.object({
  /** What "Generate Magic Link" looks for among contacts. */
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(99_999).catch(1),
})

import { z } from 'zod'

export const deviceInput = z.object({ device: z.uuid() })
export const everywhereInput = z.object({})

import { z } from 'zod'

const seconds = z.number().finite().min(0).max(360_000).transform(Math.round)

/** What a portal page reports by itself. Without `lesson` it only says that a person is here. */
export const beaconInput = z.object({
  lesson: z.uuid().optional(),
  position: seconds.optional(),
  duration: seconds.optional(),
})

export const completeInput = z.object({ lesson: z.uuid() })

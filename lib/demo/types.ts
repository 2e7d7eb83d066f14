import { z } from 'zod'

const account = z.object({ name: z.string(), email: z.string(), password: z.string() })

/** What the start page needs of `<DATA_DIR>/demo.json`, which the demo's seed writes anew at every start. */
export const demoFile = z.object({
  agencyAdmin: account,
  accountAdmin: account,
  accountUser: account,
  locations: z.array(z.object({ slug: z.string(), name: z.string() })),
  learners: z.array(z.object({ name: z.string(), location: z.string(), magicLink: z.string() })).min(1),
  learnerWithoutOffer: z.object({ magicLink: z.string() }).optional(),
  usersMagicLink: z.object({ url: z.string() }).optional(),
  oneTime: z.string().optional(),
  accessEnded: z.string().optional(),
  refused: z.object({ expired: z.string(), replaced: z.string(), used: z.string(), incomplete: z.string() }).partial(),
})

export type DemoFile = z.output<typeof demoFile>

/** Whose eyes the demo offers; the learner comes by her link. */
export const demoUsers = ['agencyAdmin', 'accountAdmin', 'accountUser'] as const
export type DemoUser = (typeof demoUsers)[number]

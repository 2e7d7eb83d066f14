import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { onGlobal } from '@/lib/platform/global'

/** Openings a network may make in a minute: a school behind one address gets in, a guesser does not (MAGIC-LINKS: Opening, step 4). */
const A_MINUTE = { good: 600, refused: 30 } as const

const limiter = (kind: keyof typeof A_MINUTE) =>
  onGlobal(
    `magic-links.limit.${kind}`,
    () => new RateLimiterMemory({ keyPrefix: kind, points: A_MINUTE[kind], duration: 60 }),
  )

/**
 * Seconds until this network may open links again; 0: now. Counted in this process's memory: a row for each would serialise a whole
 * school's openings on one lock, and a limit by network need not be exact.
 */
export async function waitSeconds(network: string): Promise<number> {
  const states = await Promise.all([limiter('good').get(network), limiter('refused').get(network)])
  const waits = states.map(state => (state && state.remainingPoints <= 0 ? Math.ceil(state.msBeforeNext / 1000) : 0))
  return Math.max(...waits)
}

/** Counts one opening of this network. */
export async function countOpening(network: string, kind: keyof typeof A_MINUTE): Promise<void> {
  try {
    await limiter(kind).consume(network)
  } catch (full) {
    // The opening that filled the limit was answered; only the next ones wait.
    if (!(full instanceof RateLimiterRes)) throw full
  }
}

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
  return (await counted(network)).waitSeconds
}

async function counted(network: string): Promise<{ waitSeconds: number; refused: number }> {
  const [good, refused] = await Promise.all([limiter('good').get(network), limiter('refused').get(network)])
  return { waitSeconds: Math.max(waitOf(good), waitOf(refused)), refused: refused?.consumedPoints ?? 0 }
}

const waitOf = (state: RateLimiterRes | null) =>
  state && state.remainingPoints <= 0 ? Math.ceil(state.msBeforeNext / 1000) : 0

/** Counts one opening of this network. */
export async function countOpening(network: string, kind: keyof typeof A_MINUTE): Promise<void> {
  try {
    await limiter(kind).consume(network)
  } catch (full) {
    // The opening that filled the limit was answered; only the next ones wait.
    if (!(full instanceof RateLimiterRes)) throw full
  }
}

/** Openings of one network: all that are here, those that run, and what wakes those that wait for one of them to end. */
type Queue = { here: number; running: number; waiting: (() => void)[] }
const queues = () => onGlobal('magic-links.limit.queues', () => new Map<string, Queue>())

/**
 * Runs one opening of this network within its limits and counts it, or says after how many seconds to come again. No more run at once than
 * might still be refused: as many guesses as are sent at the same moment pass no limit, and a school waits for milliseconds.
 */
export async function inTurn<T extends { outcome: { kind: string } }>(
  network: string,
  open: () => Promise<T>,
): Promise<T | { retryAfterSeconds: number }> {
  const queue = queues().get(network) ?? { here: 0, running: 0, waiting: [] }
  queues().set(network, queue)
  queue.here += 1
  const retryAfterSeconds = await turn(network, queue)
  if (retryAfterSeconds > 0) {
    leave(network, queue)
    return { retryAfterSeconds }
  }
  try {
    const opened = await open()
    await countOpening(network, opened.outcome.kind === 'refused' ? 'refused' : 'good')
    return opened
  } finally {
    queue.running -= 1
    leave(network, queue)
  }
}

/** Waits for a place among those that run; seconds until there may be one, where the limit is reached. */
async function turn(network: string, queue: Queue): Promise<number> {
  for (;;) {
    const { waitSeconds: retryAfterSeconds, refused } = await counted(network)
    if (retryAfterSeconds > 0) return retryAfterSeconds
    if (queue.running < A_MINUTE.refused - refused) {
      queue.running += 1
      return 0
    }
    await new Promise<void>(resolve => queue.waiting.push(resolve))
  }
}

function leave(network: string, queue: Queue): void {
  queue.here -= 1
  queue.waiting.shift()?.()
  if (queue.here === 0) queues().delete(network)
}

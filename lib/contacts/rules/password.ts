const FRESH_MINUTES = 15

/** Whether a session is so young that its holder has just shown who they are: then a forgotten password can be removed. */
export function isFresh({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < FRESH_MINUTES * 60_000
}

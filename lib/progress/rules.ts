const WORTH_SECONDS = 5

/** Where a film or recording goes on, in seconds; 0 where nothing worth it was seen, or all of it was. */
export function resumeAt(progress: { position: number; duration: number | null } | undefined): number {
  if (!progress || progress.position < WORTH_SECONDS) return 0
  const nearEnd = progress.duration !== null && progress.position > progress.duration - WORTH_SECONDS
  return nearEnd ? 0 : progress.position
}

/** One line for the person at the terminal. */
export function say(text = ''): void {
  process.stdout.write(`${text}\n`)
}

/** Ends the process with what went wrong, in plain words where the error has them. */
export function fail(error: unknown): never {
  const plain = error instanceof Error && ['ConfigError', 'FolderInUse'].includes(error.name)
  const text = error instanceof Error ? (plain || !error.stack ? error.message : error.stack) : String(error)
  process.stderr.write(`\n${text}\n`)
  process.exit(1)
}

import { onGlobal } from './global'

type Hook = () => Promise<void> | void

const hooks = () => onGlobal('shutdown', () => new Map<string, Hook>())

/**
 * Registers what must end before the process does: pools, workers. One hook a name; a module that Next loads twice
 * registers once. Hooks run in the reverse order of their registration: what was started last ends first.
 */
export function onShutdown(name: string, hook: Hook): void {
  hooks().set(name, hook)
}

/** Runs and forgets all hooks. A failing one stops none of the others; the failures are returned. */
export async function runShutdownHooks(): Promise<unknown[]> {
  const failures: unknown[] = []
  for (const [name, hook] of [...hooks()].reverse()) {
    hooks().delete(name)
    try {
      await hook()
    } catch (error) {
      failures.push(error)
    }
  }
  return failures
}

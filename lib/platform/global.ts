const store = globalStore()

function globalStore(): Map<string, unknown> {
  const holder = globalThis as { [key: symbol]: Map<string, unknown> | undefined }
  const key = Symbol.for('portico.global')
  holder[key] ??= new Map()
  return holder[key]
}

/**
 * One value per process under `name`, made by `make` on first use.
 * Next loads a module several times in one process (instrumentation, routes, pages), so pools, caches and
 * AsyncLocalStorage instances may not live in module scope.
 */
export function onGlobal<T>(name: string, make: () => T): T {
  if (!store.has(name)) store.set(name, make())
  return store.get(name) as T
}

/** Puts `value` under `name`, in place of what was there. */
export function setGlobal<T>(name: string, value: T): void {
  store.set(name, value)
}

/** Forgets the value under `name`, so that the next `onGlobal` makes it anew. For tests and shutdown. */
export function forgetGlobal(name: string): void {
  store.delete(name)
}

/** Forgets all of them, as a new process would have none. For tests that share one. */
export function forgetGlobals(): void {
  store.clear()
}

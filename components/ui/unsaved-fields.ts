/** What a form holds, field by field, without the entries that the framework adds. */
export type Snapshot = Map<string, string>

/** Values under one name are joined; a file counts by name and size. */
export function snapshot(entries: Iterable<[string, FormDataEntryValue]>): Snapshot {
  const held: Snapshot = new Map()
  for (const [name, value] of entries) {
    if (name.startsWith('$ACTION')) continue
    const text = typeof value === 'string' ? value : value.size ? `${value.name} (${value.size})` : ''
    const before = held.get(name)
    held.set(name, before === undefined ? text : `${before}\n${text}`)
  }
  return held
}

/** Names of the fields that differ, in the order of the form; an unticked box is a missing entry. */
export function changed(before: Snapshot, now: Snapshot): string[] {
  const names = new Set([...before.keys(), ...now.keys()])
  return [...names].filter(name => before.get(name) !== now.get(name))
}

import { v7, validate } from 'uuid'

/** A new UUIDv7: ordered by time, made by us and never taken from a request or an import. */
export function newId(): string {
  return v7()
}

/** Whether `text` is a UUID in any version; ask before a parameter reaches a `uuid` column. */
export function isId(text: string): boolean {
  return validate(text)
}

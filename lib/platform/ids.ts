import { v7, validate } from 'uuid'
import { random } from './crypto'

let last = { msecs: 0, seq: 0 }

/**
 * A new UUIDv7 (RFC 9562, 5.7 and method 1 of 6.2): ordered by time, and within a millisecond by when this process made it. Made by us and never
 * taken from a request or an import.
 */
export function newId(): string {
  const bytes = random(16)
  const now = Date.now()
  // The counter begins in its lower half, so that a millisecond can't fill it.
  last = now > last.msecs ? { msecs: now, seq: bytes.readUInt32BE(6) >>> 1 } : { msecs: last.msecs, seq: last.seq + 1 }
  return v7({ random: bytes, ...last })
}

/** Whether `text` is a UUID in any version; ask before a parameter reaches a `uuid` column. */
export function isId(text: string): boolean {
  return validate(text)
}

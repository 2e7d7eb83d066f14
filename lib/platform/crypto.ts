import {
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomFillSync,
  timingSafeEqual,
} from 'node:crypto'
import { onGlobal } from './global'

type Secret = string | Uint8Array

/** HKDF-SHA256 with an empty salt. `length` in bytes. */
export function hkdf(secret: Secret, info: string, length = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', info, length))
}

/**
 * The 32-byte key derived from `secret` for `info`, as a KeyObject that is made once: an HMAC with a Buffer key
 * costs five times as much. A byte secret is remembered by identity, so pass the one that `env()` holds.
 */
export function derivedKey(secret: Secret, info: string): KeyObject {
  const keys = keysOf(secret)
  let key = keys.get(info)
  if (!key) {
    key = createSecretKey(hkdf(secret, info))
    keys.set(info, key)
  }
  return key
}

function keysOf(secret: Secret): Map<string, KeyObject> {
  if (typeof secret === 'string') return remembered(stringKeys(), secret)
  return remembered(byteKeys(), secret)
}

const stringKeys = () => onGlobal('crypto.stringKeys', () => new Map<string, Map<string, KeyObject>>())
const byteKeys = () => onGlobal('crypto.byteKeys', () => new WeakMap<Uint8Array, Map<string, KeyObject>>())

interface Cache<K> {
  get(key: K): Map<string, KeyObject> | undefined
  set(key: K, value: Map<string, KeyObject>): unknown
}

function remembered<K>(cache: Cache<K>, secret: K): Map<string, KeyObject> {
  const known = cache.get(secret)
  if (known) return known
  const fresh = new Map<string, KeyObject>()
  cache.set(secret, fresh)
  return fresh
}

/** HMAC-SHA256, 32 bytes. */
export function hmac(key: KeyObject | Secret, data: Secret): Buffer {
  return createHmac('sha256', key).update(data).digest()
}

/** SHA-256, 32 bytes: how secrets are stored that are random already. */
export function sha256(data: Secret): Buffer {
  return hash('sha256', data, 'buffer')
}

/** Compares in constant time; of different lengths is `false`, not an exception. */
export function equalBytes(a: Secret, b: Secret): boolean {
  const left = asBytes(a)
  const right = asBytes(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

function asBytes(value: Secret): Uint8Array {
  return typeof value === 'string' ? Buffer.from(value) : value
}

/** Random bytes that were asked for at once: the system's call costs as much for one as for a hundred. */
const pool = Buffer.alloc(4096)
let used = pool.length

/** `length` random bytes, 0 to 4096. Throws RangeError for any other number: a negative one would lead back to bytes that were given. */
export function random(length: number): Buffer {
  if (!Number.isInteger(length) || length < 0 || length > pool.length)
    throw new RangeError(`0 to ${pool.length} random bytes at once, not ${length}`)
  if (used + length > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + length))
  // Given once, and then nowhere else in memory.
  pool.fill(0, used, used + length)
  used += length
  return bytes
}

/** `bytes` random bytes as base64url text (32 bytes are 43 characters). */
export function randomToken(bytes = 32): string {
  return random(bytes).toString('base64url')
}

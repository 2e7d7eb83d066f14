import { createHmac, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto'
import type { KeyRing } from './keys'
import type { Kind, Link, Route } from './types'

/*
 * Version 1. offset length
 *   0  1  version << 4 | kind      21  4  iat
 *   1  1  kid                      25  2  ttl in hours
 *   2  3  location number          27  3  location generation
 *   5 16  principal                30  5  principal generation
 *                                  35  6  jti (kind 3 only)
 *   then 16 bytes of MAC over everything before them.
 * Both lengths are multiples of three, so base64url has one spelling for each token.
 */
const VERSION = 1
const MAC_BYTES = 16
const JTI_AT = 35
const JTI_BYTES = 6
const EPOCH_SECONDS = Date.UTC(2024, 0, 1) / 1000
const MAX_TTL_HOURS = 8784
/** Longer than any token in any mail client's wrapping; keeps the clean-up of junk cheap. */
const MAX_TEXT = 1024

const SHAPE = /^(?:[A-Za-z0-9_-]{68}|[A-Za-z0-9_-]{76})$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const PERCENT_RUNS = /(?:%[0-9a-f]{2})+/gi
const WHITE_SPACE = /[\s\u00ad\u200b-\u200d\u2060]+/g
const TRAILING = /[.,;:!?)>\]}'"*~=]+$/
const ROUTE_KINDS: Record<Route, readonly number[]> = { m: [1, 3], u: [2] }

/** How far ahead of our clock a link's iat may lie, in milliseconds: servers' clocks differ. */
export const CLOCK_SKEW_MS = 120_000

export type Minted = {
  token: string
  /** As used in the token, in seconds since 2024-01-01: what audit rows and messages keep. */
  iat: number
  expiresAt: Date
  kid: number
}

export type MintInput = {
  kind: Kind
  locationNumber: number
  /** The contact (kinds 1, 3) or the location (kind 2). */
  principalId: string
  /** 1..8784, from the moment `now`. */
  ttlHours: number
  linksGeneration: number
  principalGeneration: Uint8Array
  /** Kind 3: six bytes; random if not given. */
  jti?: Uint8Array
  now: Date
  keys: KeyRing
}

export type ParseFailure = 'shape' | 'version' | 'kind' | 'kid' | 'mac' | 'spelling'
export type Parsed = { ok: true; link: Link } | { ok: false; reason: ParseFailure }

/** Turns a link's iat (seconds since 2024-01-01) into a moment. */
export function iatToDate(iat: number): Date {
  return new Date((EPOCH_SECONDS + iat) * 1000)
}

/** A moment as a link's iat, in whole seconds. */
export function dateToIat(at: Date): number {
  return Math.floor(at.getTime() / 1000) - EPOCH_SECONDS
}

/** The moment from which a link no longer opens by its own life. */
export function expiresAt(link: Pick<Link, 'iat' | 'ttlHours'>): Date {
  return new Date(iatToDate(link.iat).getTime() + link.ttlHours * 3_600_000)
}

/**
 * Makes a token; writes nothing anywhere.
 * @throws RangeError if a field does not fit the layout: a fault of the caller, never of a visitor.
 */
export function mint(input: MintInput): Minted {
  const { kid, mac } = input.keys.minting(input.kind)
  const payload = layOut(input, kid)
  let iat = dateToIat(input.now)
  for (;;) {
    check(iat >= 0 && iat <= 0xffffffff, 'now')
    payload.writeUInt32BE(iat, 21)
    const token = Buffer.concat([payload, sign(payload, mac)]).toString('base64url')
    // Mail clients drop a '-' or '_' at the end of an address.
    if (!token.endsWith('-') && !token.endsWith('_')) {
      return { token, iat, expiresAt: expiresAt({ iat, ttlHours: input.ttlHours }), kid }
    }
    iat -= 1
  }
}

/**
 * Reads the text that stands behind `/m/` or `/u/`. Never throws, asks nothing but the keys.
 * What mail clients add (white space, closing punctuation, also percent-encoded) is taken off first.
 */
export function parse(text: string, keys: KeyRing, route: Route): Parsed {
  if (text.length > MAX_TEXT) return refused('shape')
  const spelled = tidy(text)
  if (!SHAPE.test(spelled)) return refused('shape')
  const bytes = Buffer.from(spelled, 'base64url')
  if (bytes.toString('base64url') !== spelled) return refused('spelling')
  const head = bytes.readUInt8(0)
  if (head >> 4 !== VERSION) return refused('version')
  const kind = head & 0x0f
  if (!isKind(kind) || bytes.length !== payloadLength(kind) + MAC_BYTES) return refused('kind')
  if (!ROUTE_KINDS[route].includes(kind)) return refused('kind')
  const kid = bytes.readUInt8(1)
  const mac = keys.verifying(kind, kid)
  if (!mac) return refused('kid')
  const payload = bytes.subarray(0, -MAC_BYTES)
  if (!timingSafeEqual(sign(payload, mac), bytes.subarray(-MAC_BYTES))) return refused('mac')
  const link = readOut(payload, kind, kid)
  if (link.ttlHours < 1 || link.ttlHours > MAX_TTL_HOURS) return refused('spelling')
  return { ok: true, link }
}

function refused(reason: ParseFailure): Parsed {
  return { ok: false, reason }
}

function tidy(text: string): string {
  return text.replace(PERCENT_RUNS, decodeRun).replace(WHITE_SPACE, '').replace(TRAILING, '')
}

/** Undoes percent-encoding; a run that is not UTF-8 stays as it is and fails the shape. */
function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}

function isKind(value: number): value is Kind {
  return value === 1 || value === 2 || value === 3
}

function payloadLength(kind: Kind): number {
  return kind === 3 ? JTI_AT + JTI_BYTES : JTI_AT
}

function sign(payload: Uint8Array, mac: KeyObject): Buffer {
  return createHmac('sha256', mac).update(payload).digest().subarray(0, MAC_BYTES)
}

function check(fits: boolean, field: string): asserts fits {
  if (!fits) throw new RangeError(`A magic link can't hold this ${field}`)
}

function isUint(value: number, bits: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** bits
}

/** Every field but the iat and the MAC. */
function layOut(input: MintInput, kid: number): Buffer {
  check(isUint(input.locationNumber, 24), 'locationNumber')
  check(UUID.test(input.principalId), 'principalId')
  check(Number.isInteger(input.ttlHours) && input.ttlHours >= 1 && input.ttlHours <= MAX_TTL_HOURS, 'ttlHours')
  check(isUint(input.linksGeneration, 24), 'linksGeneration')
  check(input.principalGeneration.length === 5, 'principalGeneration')
  check(kid >= 1 && isUint(kid, 8), 'kid')
  const payload = Buffer.alloc(payloadLength(input.kind))
  payload.writeUInt8((VERSION << 4) | input.kind, 0)
  payload.writeUInt8(kid, 1)
  payload.writeUIntBE(input.locationNumber, 2, 3)
  payload.set(Buffer.from(input.principalId.replaceAll('-', ''), 'hex'), 5)
  payload.writeUInt16BE(input.ttlHours, 25)
  payload.writeUIntBE(input.linksGeneration, 27, 3)
  payload.set(input.principalGeneration, 30)
  if (input.kind === 3) {
    const jti = input.jti ?? randomBytes(JTI_BYTES)
    check(jti.length === JTI_BYTES, 'jti')
    payload.set(jti, JTI_AT)
  } else {
    check(input.jti === undefined, 'jti')
  }
  return payload
}

function readOut(payload: Buffer, kind: Kind, kid: number): Link {
  const hex = payload.toString('hex', 5, 21)
  const principalId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return {
    kind,
    kid,
    locationNumber: payload.readUIntBE(2, 3),
    principalId,
    iat: payload.readUInt32BE(21),
    ttlHours: payload.readUInt16BE(25),
    linksGeneration: payload.readUIntBE(27, 3),
    principalGeneration: Buffer.from(payload.subarray(30, JTI_AT)),
    jti: kind === 3 ? Buffer.from(payload.subarray(JTI_AT)) : null,
  }
}

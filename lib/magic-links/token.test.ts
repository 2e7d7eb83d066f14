import { createHmac, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyRing } from './keys'
import { expiresAt, iatToDate, type MintInput, mint, parse } from './token'
import type { Kind, Route } from './types'
import file from './vectors.json'

const keys = keyRing([{ kid: file.kid, key: Buffer.from(file.master_key_hex, 'hex') }])
const now = new Date(file.now)
const contactGeneration = Buffer.from(file.contact_link_generation_hex, 'hex')
const userGeneration = Buffer.from(file.location_user_link_generation_hex, 'hex')
const routeOf = (kind: number): Route => (kind === 2 ? 'u' : 'm')

const learner: MintInput = {
  kind: 1,
  locationNumber: file.location_number,
  principalId: file.contact_id,
  ttlHours: 720,
  linksGeneration: file.location_links_generation,
  principalGeneration: contactGeneration,
  now,
  keys,
}

function inputOf(vector: (typeof file.vectors)[number]): MintInput {
  return {
    ...learner,
    kind: vector.kind as Kind,
    principalId: vector.principal,
    ttlHours: vector.ttl_hours,
    principalGeneration: vector.kind === 2 ? userGeneration : contactGeneration,
    ...(vector.jti ? { jti: Buffer.from(vector.jti, 'hex') } : {}),
  }
}

/** Signs any bytes as our own key would: for tokens that mint never makes. */
function forge(change: (payload: Buffer) => Buffer | undefined, from: MintInput = learner): string {
  const bytes = Buffer.from(mint(from).token, 'base64url')
  const payload = Buffer.from(bytes.subarray(0, -16))
  const changed = change(payload) ?? payload
  const mac = keys.verifying(from.kind, file.kid)
  if (!mac) throw new Error('no key')
  return Buffer.concat([changed, createHmac('sha256', mac).update(changed).digest().subarray(0, 16)]).toString(
    'base64url',
  )
}

const anyInput = fc.record({
  kind: fc.constantFrom<Kind>(1, 2, 3),
  locationNumber: fc.integer({ min: 0, max: 0xffffff }),
  principalId: fc.uuid(),
  ttlHours: fc.integer({ min: 1, max: 8784 }),
  linksGeneration: fc.integer({ min: 0, max: 0xffffff }),
  principalGeneration: fc.uint8Array({ minLength: 5, maxLength: 5 }).map(bytes => Buffer.from(bytes)),
  now: fc.date({ min: new Date('2024-01-02T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }),
})

describe('the published vectors', () => {
  it.each(file.vectors)('mints "$name" exactly', vector => {
    const minted = mint(inputOf(vector))
    expect(minted.token).toBe(vector.token)
    expect(minted.iat).toBe(vector.iat_used)
    expect(minted.kid).toBe(file.kid)
  })

  it.each(file.vectors)('reads "$name" exactly', vector => {
    const parsed = parse(vector.token, keys, routeOf(vector.kind))
    expect(parsed).toEqual({
      ok: true,
      link: {
        kind: vector.kind,
        kid: file.kid,
        locationNumber: file.location_number,
        principalId: vector.principal,
        iat: vector.iat_used,
        ttlHours: vector.ttl_hours,
        linksGeneration: file.location_links_generation,
        principalGeneration: vector.kind === 2 ? userGeneration : contactGeneration,
        jti: vector.jti ? Buffer.from(vector.jti, 'hex') : null,
      },
    })
  })
})

describe('mint', () => {
  it('gives back what it was given, for every kind', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const minted = mint({ ...input, keys })
        const parsed = parse(minted.token, keys, routeOf(input.kind))
        if (!parsed.ok) throw new Error(parsed.reason)
        const { now: _, ...fields } = input
        expect(parsed.link).toMatchObject({ ...fields, iat: minted.iat, kid: 1 })
        expect(minted.expiresAt).toEqual(expiresAt(parsed.link))
      }),
    )
  })

  it('never ends in a character that mail clients drop, and moves the iat back for it', () => {
    const minted = Array.from({ length: 400 }, (_, second) => {
      const at = new Date(now.getTime() + second * 1000)
      return { ...mint({ ...learner, now: at }), at }
    })
    expect(minted.filter(({ token }) => /[-_]$/.test(token))).toEqual([])
    const behind = minted.map(({ iat, at }) => (at.getTime() - iatToDate(iat).getTime()) / 1000)
    expect([...new Set(behind)].sort().slice(0, 2)).toEqual([0, 1])
    for (const { token, iat, expiresAt: until } of minted) {
      const parsed = parse(token, keys, 'm')
      expect(parsed.ok && parsed.link.iat).toBe(iat)
      expect(until.getTime() - iatToDate(iat).getTime()).toBe(720 * 3_600_000)
    }
  })

  it('keeps the jti it was given, so that a retry sends the same link', () => {
    const once: MintInput = { ...learner, kind: 3, jti: Buffer.from('0a0b0c0d0e0f', 'hex') }
    expect(mint(once).token).toBe(mint(once).token)
  })

  it('draws a fresh jti where none is given', () => {
    const once: MintInput = { ...learner, kind: 3 }
    expect(mint(once).token).not.toBe(mint(once).token)
  })

  it('has 68 characters, or 76 for one-time links', () => {
    expect(mint(learner).token).toHaveLength(68)
    expect(mint({ ...learner, kind: 2 }).token).toHaveLength(68)
    expect(mint({ ...learner, kind: 3 }).token).toHaveLength(76)
  })

  it.each<[string, Partial<MintInput>]>([
    ['locationNumber', { locationNumber: 0x1000000 }],
    ['locationNumber', { locationNumber: -1 }],
    ['locationNumber', { locationNumber: 1.5 }],
    ['principalId', { principalId: 'not-a-uuid' }],
    ['ttlHours', { ttlHours: 0 }],
    ['ttlHours', { ttlHours: 8785 }],
    ['ttlHours', { ttlHours: 1.5 }],
    ['linksGeneration', { linksGeneration: 0x1000000 }],
    ['principalGeneration', { principalGeneration: randomBytes(4) }],
    ['jti', { kind: 3, jti: randomBytes(5) }],
    ['jti', { kind: 1, jti: randomBytes(6) }],
    ['now', { now: new Date('2023-12-31T23:59:59Z') }],
    ['now', { now: new Date(Number.NaN) }],
  ])('refuses a %s that does not fit (%o)', (field, change) => {
    expect(() => mint({ ...learner, ...change })).toThrow(new RangeError(`A magic link can't hold this ${field}`))
  })
})

it('mints with no key of kid 0', () => {
  const zero = keyRing([{ kid: 0, key: randomBytes(32) }])
  expect(() => mint({ ...learner, keys: zero })).toThrow("can't hold this kid")
})

describe('parse refuses', () => {
  const { token } = mint(learner)
  const once = mint({ ...learner, kind: 3 }).token
  const raw = Buffer.from(token, 'base64url')

  it('any one bit changed', () => {
    for (let bit = 0; bit < raw.length * 8; bit += 1) {
      const changed = Buffer.from(raw)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(parse(changed.toString('base64url'), keys, 'm').ok, `bit ${bit}`).toBe(false)
      expect(parse(changed.toString('base64url'), keys, 'u').ok, `bit ${bit}`).toBe(false)
    }
  })

  it('any one byte changed to any other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...file.vectors),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (vector, at, difference) => {
          const changed = Buffer.from(vector.token, 'base64url')
          const index = at % changed.length
          changed.writeUInt8(changed.readUInt8(index) ^ difference, index)
          return !parse(changed.toString('base64url'), keys, routeOf(vector.kind)).ok
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('any one character changed, dropped or put in', () => {
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
    fc.assert(
      fc.property(fc.nat({ max: 67 }), letter, (at, other) => {
        const before = token.slice(0, at)
        const after = token.slice(at + 1)
        if (other !== token[at]) expect(parse(before + other + after, keys, 'm').ok).toBe(false)
        expect(parse(before + after, keys, 'm').ok).toBe(false)
        expect(parse(before + other + token.slice(at), keys, 'm').ok).toBe(false)
      }),
    )
  })

  it('two tokens in one, and a token with junk at either end', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_/-]{1,80}$/), junk => {
        expect(parse(token + junk, keys, 'm').ok).toBe(false)
        expect(parse(junk + token, keys, 'm').ok).toBe(false)
      }),
    )
    expect(parse(token + token, keys, 'm')).toEqual({ ok: false, reason: 'shape' })
    expect(parse(`${token} ${token}`, keys, 'm')).toEqual({ ok: false, reason: 'shape' })
    expect(parse(token + once, keys, 'm')).toEqual({ ok: false, reason: 'shape' })
  })

  it('a token cut at each border of its fields', () => {
    for (const border of [0, 1, 2, 5, 21, 25, 27, 30, 35, 50]) {
      expect(parse(raw.subarray(0, border).toString('base64url'), keys, 'm')).toEqual({ ok: false, reason: 'shape' })
    }
    const onceRaw = Buffer.from(once, 'base64url')
    expect(parse(onceRaw.subarray(0, 51).toString('base64url'), keys, 'm')).toEqual({ ok: false, reason: 'kind' })
  })

  it('every string at all, without throwing', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.stringMatching(/^[A-Za-z0-9_-]{68}$/),
      fc.stringMatching(/^[A-Za-z0-9_-]{76}$/),
      fc.stringMatching(/^(%[0-9a-fA-F]{2}){1,40}$/),
    )
    fc.assert(
      fc.property(text, fc.constantFrom<Route>('m', 'u'), (junk, route) => !parse(junk, keys, route).ok),
      { numRuns: 2000 },
    )
  })

  it('a very long text at once', () => {
    const started = performance.now()
    expect(parse('.'.repeat(2_000_000), keys, 'm')).toEqual({ ok: false, reason: 'shape' })
    expect(parse(`${'.'.repeat(500_000)}a`, keys, 'm')).toEqual({ ok: false, reason: 'shape' })
    expect(performance.now() - started).toBeLessThan(200)
  })

  it.each<[string, string, string]>([
    ['', 'shape', 'nothing'],
    [`${token}=`.padEnd(72, 'A'), 'shape', 'a foreign length'],
    [token.replace(/^./, '+'), 'shape', 'the other base64'],
    [forge(payload => void payload.writeUInt8(0x21, 0)), 'version', 'version 2'],
    [forge(payload => void payload.writeUInt8(0x01, 0)), 'version', 'version 0'],
    [forge(payload => void payload.writeUInt8(0x10, 0)), 'kind', 'kind 0'],
    [forge(payload => void payload.writeUInt8(0x14, 0)), 'kind', 'kind 4'],
    [forge(payload => void payload.writeUInt8(0x13, 0)), 'kind', 'kind 3 without its jti'],
    [forge(payload => Buffer.concat([payload, randomBytes(6)])), 'kind', 'kind 1 with a jti'],
    [forge(payload => void payload.writeUInt8(9, 1)), 'kid', 'a key that is not ours'],
    [forge(payload => void payload.writeUInt8(0, 1)), 'kid', 'kid 0'],
    [forge(payload => void payload.writeUInt8(0x12, 0)), 'kind', 'kind 2 signed with the key of kind 1'],
    [forge(payload => void payload.writeUInt16BE(0, 25)), 'spelling', 'a life of no hours'],
    [forge(payload => void payload.writeUInt16BE(8785, 25)), 'spelling', 'a life past the longest'],
    [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'mac', 'a foreign MAC'],
  ])('%s: %s (%s)', (text, reason) => {
    expect(parse(text, keys, 'm')).toEqual({ ok: false, reason })
  })

  it('a kind whose key signed another kind', () => {
    const crossed = forge(payload => void payload.writeUInt8(0x12, 0))
    expect(parse(crossed, keys, 'u')).toEqual({ ok: false, reason: 'mac' })
  })

  it.each<[Kind, Route]>([
    [1, 'u'],
    [2, 'm'],
    [3, 'u'],
  ])('kind %i at /%s', (kind, route) => {
    const wrongDoor = mint({ ...learner, kind }).token
    expect(parse(wrongDoor, keys, route)).toEqual({ ok: false, reason: 'kind' })
    expect(parse(wrongDoor, keys, route === 'u' ? 'm' : 'u').ok).toBe(true)
  })

  it('a link of another installation', () => {
    const others = keyRing([{ kid: 1, key: randomBytes(32) }])
    expect(parse(token, others, 'm')).toEqual({ ok: false, reason: 'mac' })
  })
})

describe('times', () => {
  it('counts from 2024', () => {
    expect(iatToDate(0)).toEqual(new Date('2024-01-01T00:00:00Z'))
    expect(iatToDate(91_357_200)).toEqual(new Date(file.now))
  })

  it('holds until 2160', () => {
    expect(iatToDate(0xffffffff).getUTCFullYear()).toBe(2160)
  })

  it('ends a life after its hours', () => {
    expect(expiresAt({ iat: 0, ttlHours: 24 })).toEqual(new Date('2024-01-02T00:00:00Z'))
  })
})

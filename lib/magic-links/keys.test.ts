import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetGlobal } from '@/lib/platform/global'
import { currentKeys, type KeyRing, keyRing } from './keys'
import { type MintInput, mint, parse } from './token'
import type { Kind } from './types'

const older = { kid: 1, key: Buffer.alloc(32, 1) }
const newer = { kid: 2, key: Buffer.alloc(32, 2) }

function link(keys: KeyRing): MintInput {
  return {
    kind: 1,
    locationNumber: 7,
    principalId: '11112222-3333-4444-8555-666677778888',
    ttlHours: 24,
    linksGeneration: 1,
    principalGeneration: Buffer.alloc(5),
    now: new Date('2026-11-23T09:00:00Z'),
    keys,
  }
}

const exported = (keys: KeyRing, kind: Kind, kid: number) => keys.verifying(kind, kid)?.export().toString('hex')

describe('keyRing', () => {
  it('derives each key as the protocol says', () => {
    const keys = keyRing([older])
    for (const kind of [1, 2, 3] as const) {
      const expected = hkdfSync('sha256', older.key, Buffer.alloc(0), `mlink/v1/mac/${kind}/1`, 32)
      expect(exported(keys, kind, 1)).toBe(Buffer.from(expected).toString('hex'))
    }
  })

  it('has a different key for every kind and every kid', () => {
    const keys = keyRing([older, newer, { kid: 3, key: older.key }])
    const all = ([1, 2, 3] as const).flatMap(kind => [1, 2, 3].map(kid => exported(keys, kind, kid)))
    expect(new Set(all).size).toBe(9)
  })

  it('mints with the first', () => {
    expect(keyRing([newer, older]).minting(1).kid).toBe(2)
    expect(keyRing([older, newer]).minting(3).kid).toBe(1)
  })

  it('verifies with all, so a rotated key lets older links in', () => {
    const before = mint(link(keyRing([older]))).token
    expect(parse(before, keyRing([newer, older]), 'm').ok).toBe(true)
    expect(parse(before, keyRing([newer]), 'm')).toEqual({ ok: false, reason: 'kid' })
  })

  it('knows no other kid', () => {
    expect(keyRing([older]).verifying(1, 2)).toBeNull()
    expect(keyRing([older]).verifying(1, 0)).toBeNull()
  })

  it('hands out the same key object each time', () => {
    const keys = keyRing([older])
    expect(keys.minting(1).mac).toBe(keys.minting(1).mac)
    expect(keys.minting(1).mac).toBe(keys.verifying(1, 1))
    expect(createHmac('sha256', keys.minting(1).mac).update('x').digest()).toHaveLength(32)
  })

  it('refuses to be empty', () => {
    expect(() => keyRing([])).toThrow('at least one master key')
  })
})

describe('currentKeys', () => {
  const forget = () => ['env', 'magic-links.keys'].forEach(forgetGlobal)

  beforeEach(() => {
    forget()
    vi.stubEnv('AUTH_SECRET', 'a secret for this test that is long enough')
    vi.stubEnv('MAGIC_LINK_KEYS', `9:${randomBytes(32).toString('base64')},4:${randomBytes(32).toString('base64')}`)
  })

  afterEach(() => {
    vi.unstubAllEnvs()
    forget()
  })

  it('reads MAGIC_LINK_KEYS once', () => {
    const keys = currentKeys()
    expect(keys.minting(1).kid).toBe(9)
    expect(keys.verifying(2, 4)).not.toBeNull()
    expect(currentKeys()).toBe(keys)
  })
})

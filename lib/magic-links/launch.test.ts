import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAUNCH_SECONDS, launchedFrom, launchProof } from './launch'

const secret = 'a secret of at least thirty-two bytes'
const older = 'another secret, the one before that one'
const now = new Date('2026-11-03T18:00:00.400Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const token = randomBytes(51).toString('base64url')
const launch = { menuLinkId: randomUUID(), staffSessionId: randomUUID(), token }
const proof = launchProof(launch, now, secret)

describe('a launch proof', () => {
  it('names its menu link for sixty seconds', () => {
    expect(proof).toMatch(/^[A-Za-z0-9_-]{48}$/)
    for (const seconds of [0, 1, LAUNCH_SECONDS - 1]) {
      expect(launchedFrom(proof, launch, later(seconds), [secret])).toBe(launch.menuLinkId)
    }
    expect(launchedFrom(proof, launch, later(LAUNCH_SECONDS), [secret])).toBeNull()
  })

  it('of a clock far ahead is none', () => {
    const ahead = launchProof(launch, later(LAUNCH_SECONDS + 10), secret)
    expect(launchedFrom(ahead, launch, now, [secret])).toBeNull()
  })

  it('holds for one staff session and one token', () => {
    expect(launchedFrom(proof, { ...launch, staffSessionId: randomUUID() }, now, [secret])).toBeNull()
    expect(launchedFrom(proof, { ...launch, token: `${token.slice(0, -1)}A` }, now, [secret])).toBeNull()
    expect(launchedFrom(proof, { ...launch, token: `${token}.` }, now, [secret])).toBeNull()
  })

  it('outlives a rotation of the secret, and no longer', () => {
    expect(launchedFrom(launchProof(launch, now, older), launch, now, [secret, older])).toBe(launch.menuLinkId)
    expect(launchedFrom(launchProof(launch, now, older), launch, now, [secret])).toBeNull()
  })

  it('with any bit turned is none', () => {
    const bytes = Buffer.from(proof, 'base64url')
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), bit => {
        const changed = Buffer.from(bytes)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(launchedFrom(changed.toString('base64url'), launch, now, [secret])).toBeNull()
      }),
    )
  })

  it('is told from anything else without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String({ minLength: 48, maxLength: 48 })), text => {
        expect(launchedFrom(text, launch, now, [secret])).toBeNull()
      }),
    )
    expect(launchedFrom(null, launch, now, [secret])).toBeNull()
  })

  it('goes there and back for every menu link', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.string(), (menuLinkId, staffSessionId, text) => {
        const made = launchProof({ menuLinkId, staffSessionId, token: text }, now, secret)
        expect(launchedFrom(made, { staffSessionId, token: text }, now, [secret])).toBe(menuLinkId)
      }),
    )
  })
})

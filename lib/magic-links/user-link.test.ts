import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { keyRing } from './keys'
import { parse } from './token'
import { USER_LINK_HOURS, userLinkOf } from './user-link'

const master = (kid: number) => ({ kid, key: randomBytes(32) })
const [first, second] = [master(1), master(2)]
const now = new Date('2026-11-24T12:00:00Z')
const row = {
  id: '0199a3c4-0000-7000-8000-000000000001',
  number: 7,
  linksGeneration: 41,
  userLinkGeneration: randomBytes(5),
  userLinkKid: 1,
  userLinkTtlHours: USER_LINK_HOURS,
  userLinkMadeAt: now,
  userLinkMadeBy: null,
}
const tokenOf = (url: string) => url.slice(url.lastIndexOf('/') + 1)

beforeAll(() => {
  process.env.AUTH_SECRET ??= randomBytes(33).toString('base64')
  process.env.MAGIC_LINK_KEYS ??= `1:${randomBytes(32).toString('base64')}`
})

describe('userLinkOf', () => {
  it('makes the same link again and again', () => {
    const ring = keyRing([first])
    expect(userLinkOf(row, now, ring)?.url).toBe(userLinkOf(row, new Date(), ring)?.url)
  })
  it('makes it with the key that signed it, after that key was rotated out of minting', () => {
    const before = userLinkOf(row, now, keyRing([first]))
    expect(userLinkOf(row, now, keyRing([second, first]))).toEqual(before)
  })
  it('is a link of kind 2 of that location, which opens at /u alone', () => {
    const ring = keyRing([first])
    const link = userLinkOf(row, now, ring)
    expect(link?.url).toMatch(/\/u\/[A-Za-z0-9_-]{68}$/)
    const parsed = parse(tokenOf(link?.url ?? ''), ring, 'u')
    expect(parsed).toMatchObject({
      ok: true,
      link: { kind: 2, principalId: row.id, linksGeneration: 41, iat: link?.iat, ttlHours: USER_LINK_HOURS },
    })
    expect(parse(tokenOf(link?.url ?? ''), ring, 'm')).toEqual({ ok: false, reason: 'kind' })
  })
  it('says until when, and that it is over', () => {
    const ring = keyRing([first])
    const until = userLinkOf(row, now, ring)?.until ?? now
    expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(366 * 86_400_000)
    expect(userLinkOf(row, new Date(until.getTime() - 1), ring)?.state).toBe('live')
    expect(userLinkOf(row, until, ring)?.state).toBe('expired')
  })
  it('is null where none was made, and where its key is gone', () => {
    expect(userLinkOf({ ...row, userLinkMadeAt: null }, now, keyRing([first]))).toBeNull()
    expect(userLinkOf(row, now, keyRing([second]))).toBeNull()
  })
})

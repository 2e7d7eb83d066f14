import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetGlobal } from '@/lib/platform/global'
import { lessonPath, mintContactLink } from './contact-link'
import { currentKeys } from './keys'
import { parse } from './token'

const now = new Date('2026-11-24T12:00:00Z')
const input = {
  location: { number: 7, linksGeneration: 12_345 },
  contact: { id: '01a20c39-c309-72f7-90d7-dbde213ddb43', linkGeneration: Buffer.from('0102030405', 'hex') },
  ttlHours: 24,
  once: false,
  now,
}
const forget = () => {
  for (const name of ['env', 'magic-links.keys']) forgetGlobal(name)
}
const before = { ...process.env }

beforeAll(() => {
  Object.assign(process.env, {
    APP_URL: 'https://learn.example.com',
    AUTH_SECRET: 's'.repeat(40),
    MAGIC_LINK_KEYS: `1:${Buffer.alloc(32, 9).toString('base64')}`,
  })
  forget()
})
afterAll(() => {
  process.env = before
  forget()
})

describe('mintContactLink', () => {
  it('makes a link that reads back as what went in', () => {
    const { url, token, kind, iat, expiresAt } = mintContactLink(input)
    expect(url).toBe(`https://learn.example.com/m/${token}`)
    expect(kind).toBe(1)
    expect(Math.abs(expiresAt.getTime() - now.getTime() - 24 * 3_600_000)).toBeLessThan(5000)
    const read = parse(token, currentKeys(), 'm')
    expect(read).toMatchObject({
      ok: true,
      link: { kind: 1, locationNumber: 7, principalId: input.contact.id, linksGeneration: 12_345, ttlHours: 24, iat },
    })
  })
  it('makes one that works once as kind 3, each with an id of its own', () => {
    const [one, other] = [mintContactLink({ ...input, once: true }), mintContactLink({ ...input, once: true })]
    expect(one.kind).toBe(3)
    expect(one.token).toHaveLength(76)
    expect(one.token).not.toBe(other.token)
  })
  it('asks for a lesson beside the token, never inside it', () => {
    const to = lessonPath('p1', 'l1')
    const { url, token } = mintContactLink({ ...input, to })
    expect(url).toBe(`https://learn.example.com/m/${token}?to=/courses/p1/lessons/l1`)
    expect(token).toBe(mintContactLink(input).token)
  })
  it('throws for a life that no token holds', () => {
    expect(() => mintContactLink({ ...input, ttlHours: 8785 })).toThrow(RangeError)
    expect(() => mintContactLink({ ...input, ttlHours: 0 })).toThrow(RangeError)
  })
})

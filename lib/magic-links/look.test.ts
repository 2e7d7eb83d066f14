import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts, hoursIn, link } from './decide.fixtures'
import { keyRing } from './keys'
import { linkText, readPasted, verdictOf } from './look'
import type { Known } from './reads'
import { mint } from './token'

const keys = keyRing([{ kid: 1, key: Buffer.alloc(32, 7) }])
const { token } = mint({
  kind: 1,
  locationNumber: 7,
  principalId: '11112222-3333-4444-8555-666677778888',
  ttlHours: 24,
  linksGeneration: 5,
  principalGeneration: Buffer.alloc(5, 1),
  now: new Date('2026-11-24T09:00:00Z'),
  keys,
})
const known = (changes: Parameters<typeof facts>[0] = {}) => ({ facts: facts(changes) }) as Known

describe('a pasted link', () => {
  it('is found in an address, in a line of a mail, and bare', () => {
    const all = [
      `https://learn.example.com/m/${token}`,
      `Here it is: <https://x.example/m/${token}?to=/courses/1> Bye`,
      ` ${token}\n`,
    ]
    for (const pasted of all) expect(readPasted(pasted, keys)).toMatchObject({ link: { kind: 1, locationNumber: 7 } })
  })

  it('is told to be cut short, or not ours', () => {
    expect(readPasted(`https://x.example/m/${token.slice(0, 50)}`, keys)).toEqual({ failure: 'shape' })
    expect(readPasted(`https://x.example/m/${token}`, keyRing([{ kid: 1, key: Buffer.alloc(32, 8) }]))).toEqual({
      failure: 'mac',
    })
  })

  it('is nothing where nothing looks like one, whatever was pasted', () => {
    expect(readPasted('mara lindqvist', keys)).toBeNull()
    fc.assert(fc.property(fc.string(), text => linkText(text) === null || /[mu]\/|^[\w-]{60,80}$/.test(text.trim())))
  })
})

describe('the verdict on a link', () => {
  it('is none where a click would let in', () => {
    expect(verdictOf(link, known()).refusal).toBeNull()
  })

  it('names the reason that its page would', () => {
    expect(verdictOf(link, known({ liveGrants: 0 })).refusal?.reason).toBe('no_offer')
    expect(verdictOf(link, known({ now: hoursIn(link.ttlHours + 1) })).refusal?.reason).toBe('expired')
  })

  it('ends with the shorter of its own life and the location’s', () => {
    expect(verdictOf(link, known({ location: { maxAgeHours: 2 } })).until).toEqual(hoursIn(2))
  })
})

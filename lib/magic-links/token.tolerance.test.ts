import { describe, expect, it } from 'vitest'
import { keyRing } from './keys'
import { mint, parse } from './token'

const keys = keyRing([{ kid: 1, key: Buffer.alloc(32, 7) }])
const principalId = '11112222-3333-4444-8555-666677778888'
const { token } = mint({
  kind: 1,
  locationNumber: 7,
  principalId,
  ttlHours: 720,
  linksGeneration: 500,
  principalGeneration: Buffer.alloc(5, 9),
  now: new Date('2026-11-23T09:00:00Z'),
  keys,
})

describe('parse forgives what mail clients add', () => {
  const folded = `${token.slice(0, 30)}\r\n ${token.slice(30)}`
  it.each([
    ['white space around', ` ${token}\n`],
    ['a folded line', folded],
    ['an encoded blank', `${token}%20`],
    ['an encoded line break inside', `${token.slice(0, 40)}%0D%0A${token.slice(40)}`],
    ['an encoded no-break space', `${token.slice(0, 5)}%C2%A0${token.slice(5)}`],
    ['a zero-width space', `${token.slice(0, 5)}\u200b${token.slice(5)}`],
    ['a full stop', `${token}.`],
    ['a closing bracket and a comma', `${token}),`],
    ['an encoded quotation mark', `${token}%22`],
    ['an encoded angle bracket and a blank', `${token}%3E%20`],
    ['each of the run', `${token}.,;:!?)>]}'"*~=`],
    ['an encoded letter', token.replace(/^E/, '%45')],
  ])('%s', (_, text) => {
    const parsed = parse(text, keys, 'm')
    expect(parsed.ok && parsed.link.principalId).toBe(principalId)
  })

  it.each([
    ['a bracket in front', `(${token}`],
    ['punctuation inside', `${token.slice(0, 30)}.${token.slice(30)}`],
    ['a broken percent sign', `${token}%`],
    ['bytes that are not UTF-8', `${token}%ff`],
    ['a null byte', `${token}%00`],
    ['a path behind', `${token}/new-link`],
    ['a query behind', `${token}?a=1`],
  ])('but not %s', (_, text) => {
    expect(parse(text, keys, 'm')).toEqual({ ok: false, reason: 'shape' })
  })
})

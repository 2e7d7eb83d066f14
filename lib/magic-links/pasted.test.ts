import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyRing } from './keys'
import { readPasted } from './look'
import { candidatesIn, mayHoldLink, PASTED_AT_MOST } from './pasted'
import { mint } from './token'

const keys = keyRing([{ kid: 1, key: Buffer.alloc(32, 7) }])
const tokenOf = (kind: 1 | 2 | 3) =>
  mint({
    kind,
    locationNumber: 7,
    principalId: '11112222-3333-4444-8555-666677778888',
    ttlHours: 24,
    linksGeneration: 5,
    principalGeneration: Buffer.alloc(5, 1),
    now: new Date('2026-11-24T09:00:00Z'),
    keys,
  }).token
const token = tokenOf(1)
const address = `https://learn.example.com/m/${token}`
const wrapped = `https://eur01.safelinks.example.com/?url=${encodeURIComponent(address)}&data=05%7C01&reserved=0`

describe('a link in a pasted text', () => {
  it.each([
    ['an address', address],
    ['an address with a page to land on', `${address}?to=/courses/1`],
    ['a line of a mail', `Here it is: <${address}?to=/courses/1>. Bye`],
    ['with the full stop of its sentence', `Open ${address}.`],
    ['a bare token', ` ${token}\n`],
    ['broken into lines', `${address.slice(0, 60)}\r\n${address.slice(60)}\r\nBest, Mara`],
    ['broken with the next words behind it', `${address.slice(0, 60)} ${address.slice(60)} Best`],
    ['broken as mail is encoded', `${address.slice(0, 70)}=\n${address.slice(70)}`],
    ['broken so, in a field of one line', `${address.slice(0, 70)}= ${address.slice(70)}`],
    ['broken so, its breaks lost', `${address.slice(0, 70)}=${address.slice(70)}`],
    ['broken so before its token', `<a href=3D"https://learn.example.com/m=\r\n/=\r\n${token}?to=3D/courses">`],
    ['broken so at the end of each short line', `${address.replace(/.{20}/g, '$&= \r\n')}?to=3D/courses`],
    ['a bare token that is broken so', `${token.slice(0, 40)}= ${token.slice(40)}=`],
    ['with an invisible character inside', `${address.slice(0, 50)}\u200b${address.slice(50)}`],
    ['a bare token over two lines', `${token.slice(0, 40)}\n${token.slice(40)}`],
    ['percent-encoded', encodeURIComponent(address)],
    ['in the address of a mail filter', wrapped],
    ['in one filter inside another', `https://filter.example/?u=${encodeURIComponent(wrapped)}`],
    ['after another address of the same kind', `https://x.example/m/nothing and ${address}`],
    ['in a whole mail', `${'Hello. '.repeat(500)}${address}\n${'> quoted '.repeat(500)}`],
  ])('is found: %s', (_, pasted) => {
    expect(readPasted(pasted, keys)).toMatchObject({ link: { kind: 1, locationNumber: 7 } })
    expect(mayHoldLink(pasted)).toBe(true)
  })

  it('is read by the address that it stands in', () => {
    expect(readPasted(`https://x.example/u/${tokenOf(2)}`, keys)).toMatchObject({ link: { kind: 2 } })
    expect(readPasted(`https://x.example/m/${tokenOf(3)}`, keys)).toMatchObject({ link: { kind: 3 } })
    expect(readPasted(`https://x.example/m/${tokenOf(2)}`, keys)).toEqual({ failure: 'kind' })
    expect(readPasted(tokenOf(2), keys)).toMatchObject({ link: { kind: 2 } })
  })

  it('is told to be cut short, or not ours', () => {
    expect(readPasted(`https://x.example/m/${token.slice(0, 50)}`, keys)).toEqual({ failure: 'shape' })
    const others = keyRing([{ kid: 1, key: Buffer.alloc(32, 8) }])
    expect(readPasted(address, others)).toEqual({ failure: 'mac' })
  })

  it('is found however white space and punctuation were put around and into it', () => {
    const space = fc.stringMatching(/^=?[ \t\r\n]{0,3}$/)
    const end = fc.constantFrom('', '.', ')', '>', '"', '),', '?utm=1', '#top')
    fc.assert(
      fc.property(fc.nat(token.length), space, end, (at, inside, after) => {
        const pasted = `Look: https://x.example/m/${token.slice(0, at)}${inside}${token.slice(at)}${after} thanks`
        expect(readPasted(pasted, keys)).toMatchObject({ link: { kind: 1 } })
      }),
    )
  })

  it('is never a forged one, whatever is changed in it', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCxyz019_'), (at, letter) => {
        fc.pre(token[at] !== letter)
        const forged = `https://x.example/m/${token.slice(0, at)}${letter}${token.slice(at + 1)}`
        expect(readPasted(forged, keys)).toHaveProperty('failure')
      }),
    )
  })
})

describe('what is no link', () => {
  it.each([
    '',
    'mara lindqvist',
    'mara.lindqvist@example.com',
    '+1 312 555 0134',
    'Donaudampfschifffahrtsgesellschaft',
  ])('“%s” goes to the search', text => {
    expect(readPasted(text, keys)).toBeNull()
    expect(mayHoldLink(text)).toBe(false)
  })
  it.each(['f/m/d', 'teachers of /u/'])('“%s” goes to the search all the same', text => {
    expect(mayHoldLink(text)).toBe(false)
  })
  it('keeps the greater part of a token, and of one in an address, out of the search', () => {
    expect(mayHoldLink(token.slice(0, 45))).toBe(true)
    expect(mayHoldLink(`example.com/m/${token.slice(0, 5)}`)).toBe(true)
    expect(mayHoldLink(`${'long'.repeat(15)}@example.com`)).toBe(false)
  })
  it('is read to the end by no text, however long', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), text => candidatesIn(text).length <= 30))
    expect(candidatesIn('/m/x'.repeat(PASTED_AT_MOST)).length).toBeLessThanOrEqual(30)
    expect(readPasted(`${' '.repeat(PASTED_AT_MOST)}${address}`, keys)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressFault, fillAddress, type MergeValues, tokenIn, valuesIn } from './address'

const values: MergeValues = {
  'location.id': '01a2',
  'location.name': 'Lakeside Yoga & Co',
  'user.email': 'june@lakeside.example',
  'user.name': 'June / Albrecht',
}

describe('addressFault', () => {
  it.each([
    'https://help.example.com',
    'http://help.example.com:8080/a?b=c#d',
    'https://help.example.com/{{location.id}}?who={{ user.email }}&name={{user.name}}',
    'https://[::1]/x',
    'HTTPS://Help.Example.com/Ümlaut',
  ])('%s is one', text => expect(addressFault(text)).toBeNull())

  it.each<[string, number]>([
    ['', 1],
    ['javascript:alert(1)', 1],
    ['data:text/html,x', 1],
    ['//help.example.com', 1],
    ['help.example.com', 1],
    ['ftp://help.example.com', 1],
    ['https://', 9],
    ['https:///{{user.name}}/x', 9],
    ['https:////help.example.com', 9],
    ['https://a b.example', 10],
    ['https://help.example.com\\@evil.example', 25],
    ['https://help.example.com/\u202egnp', 26],
    ['https://name:word@help.example.com', 9],
    ['https://{{user.name}}.example.com', 9],
    ['https://help.example.com/{{user.phone}}', 26],
    ['https://help.example.com/{{user.email}', 26],
    ['https://help.example.com/}}', 26],
    ['https://exa mple', 12],
  ])('%s is none, at character %i', (text, at) => expect(addressFault(text)?.at).toBe(at))

  it('says what it knows', () => {
    expect(addressFault('https://x.example/{{user.phone}}')?.says).toContain('{{user.phone}} is none of the values')
  })
})

describe('fillAddress', () => {
  it('encodes what it puts in', () => {
    expect(fillAddress('https://x.example/{{user.name}}?l={{location.name}}', values)).toBe(
      'https://x.example/June%20%2F%20Albrecht?l=Lakeside%20Yoga%20%26%20Co',
    )
  })

  it('gives nothing where a value is missing', () => {
    const above = { ...values, 'location.id': null }
    expect(fillAddress('https://x.example/{{location.id}}', above)).toBeNull()
    expect(fillAddress('https://x.example/{{user.email}}', above)).not.toBeNull()
  })

  it('never leaves http, https or the host that was typed, whatever the values hold', () => {
    const template = fc.constantFrom(
      'https://x.example/{{user.name}}',
      'https://x.example?{{user.email}}',
      'https://x.example#{{user.name}}{{user.email}}',
      'http://x.example:81/a/{{user.name}}/../b',
    )
    const anything = fc.array(fc.nat(0x10ffff)).map(codes => String.fromCodePoint(...codes))
    fc.assert(
      fc.property(template, anything, fc.string(), (text, name, email) => {
        const filled = fillAddress(text, { ...values, 'user.name': name, 'user.email': email })
        const url = new URL(filled ?? '')
        expect(`${url.protocol}//${url.hostname}`).toBe(`${text.slice(0, text.indexOf('/'))}//x.example`)
      }),
    )
  })

  it('opens nothing that the check refuses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('javascript:1', 'https://a@b')), text => {
        const filled = fillAddress(text, values)
        if (addressFault(text)) expect(filled).toBeNull()
        else expect(filled).toMatch(/^https?:\/\//)
      }),
    )
  })
})

it('finds values, and what looks like a link of ours', () => {
  expect(valuesIn('https://x.example/{{user.name}}?{{ location.id }}')).toEqual(['user.name', 'location.id'])
  expect(tokenIn('https://learn.example/u/abc')).toEqual({ route: 'u', token: 'abc' })
  expect(tokenIn(' https://learn.example/m/abc/?to=/x ')).toEqual({ route: 'm', token: 'abc' })
  for (const other of ['https://learn.example/ux/abc', 'https://learn.example/u/', 'u/abc', 'https://a/u/b/c'])
    expect(tokenIn(other)).toBeNull()
})

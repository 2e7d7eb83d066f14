import { describe, expect, it } from 'vitest'
import { hash, initials } from './initials'

describe('initials', () => {
  it.each([
    ['Mara Lindqvist', 'ML'],
    ['mara de la cruz', 'MC'],
    ['Tomás', 'T'],
    ['  ', '?'],
    ['😀 Ünal', '😀Ü'],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})

describe('hash', () => {
  it('is FNV-1a over the bytes', () => {
    expect(hash('')).toBe(0x811c9dc5)
    expect(hash('a')).toBe(0xe40c292c)
    expect(hash('foobar')).toBe(0xbf9cf968)
  })
})

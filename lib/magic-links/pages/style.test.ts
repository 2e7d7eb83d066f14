import { describe, expect, it } from 'vitest'
import { STYLE } from './style'

describe('the stylesheet', () => {
  it('closes what it opens, and can’t close its element', () => {
    expect(STYLE.split('{').length).toBe(STYLE.split('}').length)
    expect(STYLE).not.toMatch(/<\/|<!/)
  })

  it('fetches nothing but its own font', () => {
    expect(STYLE.match(/url\([^)]*\)/g)).toEqual(['url(/fonts/geist.woff2)'])
    expect(STYLE).not.toMatch(/@import/)
  })

  it('defines every token that it uses', () => {
    const used = new Set(Array.from(STYLE.matchAll(/var\((--[a-z-]+)\)/g), match => match[1]))
    const fromThePage = ['--brand', '--brand-ink', '--brand-dark', '--brand-dark-ink']
    for (const token of used) expect(STYLE.includes(`${token}:`) || fromThePage.includes(token ?? ''), token).toBe(true)
  })
})

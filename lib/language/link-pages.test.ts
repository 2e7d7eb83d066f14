import { describe, expect, it } from 'vitest'
import { linkPages } from './link-pages'
import { LANGS } from './types'

/** Every text of a catalogue by its place in it. */
function textsOf(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${place}/${key}`))
}
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe.each(LANGS)('the link pages in %s', lang => {
  const english = new Map(textsOf(linkPages.en))
  const texts = textsOf(linkPages[lang])

  it('say everything that the English ones say', () => {
    expect(texts.map(([place]) => place).sort()).toEqual([...english.keys()].sort())
  })

  it.each(texts)('%s has the same values, balanced bold and no stray space', (place, text) => {
    expect(placeholders(text)).toEqual(placeholders(english.get(place) ?? ''))
    expect(text.split('**').length % 2).toBe(1)
    expect(text).toBe(text.trim())
    expect(text).not.toMatch(/ {2}|[<>&]/)
  })

  it('are translated', () => {
    if (lang === 'en') return
    const same = texts.filter(([place, text]) => english.get(place) === text)
    expect(same).toEqual([])
  })
})

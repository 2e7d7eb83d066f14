import { describe, expect, it } from 'vitest'
import { passwords } from './passwords'
import { LANGS } from './types'

const textsOf = (value: object, place = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${place}/${key}`, inner] as [string, string]] : textsOf(inner, `${place}/${key}`),
  )
const placeholders = (text: string) => text.match(/\{\w+\}/g) ?? []

describe.each(LANGS)('what is said of passwords in %s', lang => {
  const texts = textsOf(passwords[lang])
  const english = new Map(textsOf(passwords.en))

  it('is all there, with the same places for values', () => {
    expect(texts.map(([place]) => place).sort()).toEqual([...english.keys()].sort())
    for (const [place, text] of texts) {
      expect(text, place).toBe(text.trim())
      expect(placeholders(text), place).toEqual(placeholders(english.get(place) ?? ''))
    }
  })

  it('is translated', () => {
    const alike = texts.filter(([place, text]) => english.get(place) === text)
    expect(lang === 'en' ? [] : alike).toEqual([])
  })
})

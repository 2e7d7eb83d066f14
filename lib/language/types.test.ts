import { describe, expect, it } from 'vitest'
import { dirOf, LANGS, langOf } from './types'

describe('langOf', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['es_MX', 'es'],
    [' ES ', 'es'],
    ['fr', 'en'],
    ['', 'en'],
    [null, 'en'],
    ['english', 'en'],
  ] as const)('%s is answered in %s', (tag, lang) => {
    expect(langOf(tag)).toBe(lang)
  })
})

describe('dirOf', () => {
  it('is left to right for every language of the catalogue', () => {
    expect(LANGS.map(dirOf)).toEqual(['ltr', 'ltr', 'ltr'])
  })

  it('is right to left for the languages written so', () => {
    expect(['ar', 'he-IL', 'fa', 'ur'].map(dirOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl'])
  })
})

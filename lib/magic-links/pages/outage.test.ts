import { describe, expect, it } from 'vitest'
import { LANGS } from '@/lib/language/types'
import { outagePage } from './outage'

describe('the page of an outage', () => {
  it('says that nobody was signed out, and offers the same address again', () => {
    expect(outagePage('en')).toContain('you are still signed in')
    expect(outagePage('en')).toContain('<a class="button" href="">Try again</a>')
  })

  it('is written in every language', () => {
    const titles = LANGS.map(lang => /<h1>([^<]+)/.exec(outagePage(lang))?.[1])
    expect(new Set(titles).size).toBe(LANGS.length)
  })
})

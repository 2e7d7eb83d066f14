import { describe, expect, it } from 'vitest'
import { LANGS } from '@/lib/language/types'
import { frame, wordsOf } from './fixtures'
import { type SentView, sentPage } from './sent'

const show = (changes: Partial<SentView> = {}) =>
  sentPage({ ...frame(), again: '/m/abc/new-link', askedAt: 1_795_000_000, tooSoon: false, ...changes })

describe('sentPage', () => {
  it('says what to look for, and nothing of who asked', () => {
    const words = wordsOf(show())
    expect(words).toContain('Look in your mailbox')
    expect(words).toContain('If this link belongs to someone who can enter, a new one is on its way')
    expect(words).toContain('with the subject Your link')
    expect(words).toContain('Look in spam')
    expect(show()).not.toContain('@e•••')
  })

  it('offers to send it again with a form to the same place and no script', () => {
    const text = show()
    expect(text).toContain('<form method="post" action="/m/abc/new-link" class="later">')
    expect(text).toContain('<input type="hidden" name="asked" value="1795000000">')
    expect(text).not.toMatch(/<script|http-equiv|autofocus/)
  })

  it('says that it was too soon', () => {
    expect(wordsOf(show({ tooSoon: true }))).toContain('You asked a moment ago.')
    expect(wordsOf(show())).not.toContain('You asked a moment ago.')
  })

  it.each(LANGS)('is whole in %s', lang => {
    expect(wordsOf(show({ lang, tooSoon: true }))).not.toMatch(/[{}]|\*\*|undefined|null/)
  })
})

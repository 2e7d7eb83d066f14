import { describe, expect, it } from 'vitest'
import { LANGS } from '@/lib/language/types'
import type { Refusal } from '../types'
import { frame, wordsOf } from './fixtures'
import { type RefusalView, refusalPage } from './refusal'

const at = new Date('2026-11-03T18:00:00Z')
const refusals: Refusal[] = [
  { reason: 'incomplete' },
  { reason: 'not_yet', from: new Date('2026-11-30T12:00:00Z') },
  { reason: 'expired', until: at },
  { reason: 'too_old', until: at },
  { reason: 'replaced', by: 'contact' },
  { reason: 'replaced', by: 'location' },
  { reason: 'used' },
  { reason: 'no_offer', starts: null },
  { reason: 'no_offer', starts: { offerTitle: 'Spring course', at: new Date('2027-03-01T12:00:00Z') } },
  { reason: 'access_ended', offerTitle: 'Free week', endedAt: new Date('2026-10-01T12:00:00Z') },
  { reason: 'blocked' },
  { reason: 'suspended' },
  { reason: 'sidebar_only' },
  { reason: 'user_link_replaced', to: 'admin' },
  { reason: 'user_link_replaced', to: 'user' },
  { reason: 'user_link_expired', until: at, to: 'admin' },
  { reason: 'user_link_expired', until: at, to: null },
  { reason: 'forbidden' },
  { reason: 'busy', retryAfterSeconds: 42 },
  { reason: 'unavailable' },
]

const page = (refusal: Refusal, changes: Partial<RefusalView> = {}) =>
  refusalPage({ ...frame(changes), refusal, ask: changes.ask ?? null })
const heading = (text: string) => /<h1>(.*)<\/h1>/.exec(text)?.[1]
const buttonOf = (text: string) =>
  /<a class="button" href="([^"]*)"(?: target="_top")?>([^<]*)</.exec(text)?.slice(1) ?? null
const titled = (refusal: Refusal) =>
  `${refusal.reason} ${'by' in refusal ? refusal.by : ''}${'to' in refusal ? `to ${refusal.to}` : ''}`

describe('refusalPage', () => {
  it.each<[Refusal['reason'], string, string]>([
    ['incomplete', 'This link is incomplete', 'Some mail apps cut long links.'],
    ['expired', 'This link has expired', 'It worked until 3 November. Your courses and your progress'],
    ['too_old', 'This link has expired', 'It worked until 3 November: Lakeside Yoga gives its links a shorter life'],
    ['replaced', 'A newer link was made', 'Open the newest message from Lakeside Yoga: its link works.'],
    ['used', 'This link was already used', 'It works once.'],
    ['no_offer', 'Nothing is open to you yet', 'there is no offer of Lakeside Yoga on your name'],
    ['access_ended', 'Your access has ended', 'Free week ended on 1 October, and there is no other offer'],
    ['blocked', 'You can’t sign in right now', 'Lakeside Yoga does not let you in'],
    ['suspended', 'You can’t sign in right now', 'The courses of Lakeside Yoga are closed for the moment.'],
    ['sidebar_only', 'This link works from the app’s sidebar', 'Copied into a mail or a browser it lets nobody in.'],
    ['busy', 'Too many tries', 'Try again in 42 seconds.'],
    ['unavailable', 'We can’t check your link right now', 'Whoever is signed in stays signed in.'],
  ])('%s says why', (reason, title, why) => {
    const refusal = refusals.find(each => each.reason === reason)
    if (!refusal) throw new Error(reason)
    const text = page(refusal)
    expect(heading(text)).toBe(title)
    expect(wordsOf(text)).toContain(why)
  })

  it('presses a new link out of the page where it may be asked for, and out of no other', () => {
    const asks = refusals.filter(refusal =>
      page(refusal, { ask: '/m/abc/new-link' }).includes('<form method="post" action="/m/abc/new-link">'),
    )
    expect(new Set(asks.map(refusal => refusal.reason))).toEqual(new Set(['expired', 'too_old', 'replaced', 'used']))
  })

  it('tells links that were all turned off from one that a newer replaced', () => {
    expect(heading(page({ reason: 'replaced', by: 'location' }))).toBe('This link was turned off')
  })

  it('says when an access that is bought already starts', () => {
    const text = page({
      reason: 'no_offer',
      starts: { offerTitle: 'Spring course', at: new Date('2027-03-01T12:00:00Z') },
    })
    expect(wordsOf(text)).toContain('Spring course starts on 1 March 2027.')
  })

  it('dates in the zone of the location', () => {
    const late = { reason: 'expired' as const, until: new Date('2026-11-04T03:00:00Z') }
    expect(wordsOf(page(late))).toContain('until 3 November.')
    expect(wordsOf(page(late, { zone: 'UTC' }))).toContain('until 4 November.')
  })

  it.each(refusals.map(refusal => [titled(refusal), refusal] as const))(
    '%s is whole in every language',
    (_, refusal) => {
      const headings = LANGS.map(lang => {
        const text = page(refusal, { lang })
        expect(text).toContain(`<html lang="${lang}"`)
        expect(wordsOf(text)).not.toMatch(/[{}]|\*\*|undefined|null|Invalid/)
        return heading(text)
      })
      expect(new Set(headings).size).toBe(LANGS.length)
    },
  )

  it('escapes the names of offers', () => {
    const text = page({ reason: 'access_ended', offerTitle: '<img src=x onerror=alert(1)>', endedAt: at })
    expect(text).not.toContain('<img')
    expect(wordsOf(text)).toContain('<img src=x onerror=alert(1)> ended on')
  })
})

describe('the way forward', () => {
  const askFor = ['mailto:hello@lakeside.example.com?subject=A%20new%20link%2C%20please', 'Ask for a new link']
  const write = ['mailto:hello@lakeside.example.com', 'Write to Lakeside Yoga']

  it.each<[Refusal['reason'], string[] | null]>([
    ['incomplete', null],
    ['not_yet', ['', 'Try again']],
    ['expired', askFor],
    ['too_old', askFor],
    ['replaced', askFor],
    ['used', askFor],
    ['no_offer', write],
    ['access_ended', write],
    ['blocked', write],
    ['suspended', write],
    ['sidebar_only', ['/sign-in', 'Sign in as staff']],
    ['user_link_replaced', ['/agency/menu-links', 'Open menu links']],
    ['user_link_expired', ['/agency/menu-links', 'Open menu links']],
    ['forbidden', ['', 'Try again']],
    ['busy', ['', 'Try again']],
    ['unavailable', ['', 'Try again']],
  ])('of %s', (reason, expected) => {
    const refusal = refusals.find(each => each.reason === reason)
    if (!refusal) throw new Error(reason)
    expect(buttonOf(page(refusal))).toEqual(expected)
  })

  it('is a call where there is no address', () => {
    const support = { email: null, phone: '+1 312 555 0148' }
    expect(buttonOf(page({ reason: 'used' }, { support }))).toEqual(['tel:+13125550148', 'Call Lakeside Yoga'])
  })

  it('is said in words where there is neither, and never a dead button', () => {
    const text = page({ reason: 'used' }, { support: { email: null, phone: null } })
    expect(buttonOf(text)).toBeNull()
    expect(wordsOf(text)).toContain('Ask Lakeside Yoga for help')
  })

  it('is one, with the support contact below', () => {
    for (const refusal of refusals) {
      const text = page(refusal)
      expect((text.match(/class="button"/g) ?? []).length).toBeLessThanOrEqual(1)
      expect(wordsOf(text)).toContain('Still stuck? Write to hello@lakeside.example.com or call +1 312 555 0148.')
      expect(text).not.toMatch(/<form|<input|href="#"/)
    }
  })

  it('names no location where none is known', () => {
    const unknown = { brand: null, support: { email: null, phone: null } }
    const text = page({ reason: 'incomplete' }, unknown)
    expect(wordsOf(text)).toMatch(/^Portico This link is incomplete/)
    expect(text).not.toContain('class="foot"')
  })
})

import { describe, expect, it } from 'vitest'
import { LANGS } from '@/lib/language/types'
import type { ButtonReason } from '../types'
import { type ButtonView, buttonPage } from './button'
import { buttonView, wordsOf } from './fixtures'

const show = (changes: Partial<ButtonView>) => buttonPage(buttonView(changes))
const heading = (text: string) => /<h1>(.*)<\/h1>/.exec(text)?.[1]
const press = (text: string) => /<button[^>]*>(.*?)<\/button>/.exec(text)?.[1]

const ALL: ButtonReason[] = [
  'one_time',
  'always_confirm',
  'new_device',
  'device_cap',
  'switch_person',
  'staff_without_override',
  'not_a_click',
]

describe('buttonPage', () => {
  it('is the location’s name, the masked address and one press', () => {
    const text = show({ reasons: ['one_time'] })
    expect(heading(text)).toBe('Open your courses')
    expect(press(text)).toBe('Continue as m•••@e•••.com')
    expect(wordsOf(text)).toContain('You are about to enter Lakeside Yoga on this device.')
    expect(wordsOf(text)).toContain(
      'This link works once, so Lakeside Yoga asks before using it up. It can be opened until 23 December, 15:32.',
    )
    expect(wordsOf(text)).toContain('That isn’t you? Write to hello@lakeside.example.com or call')
  })

  it('holds one form that posts to its own address, and nothing that submits by itself', () => {
    for (const reason of ALL) {
      const text = show({ reasons: [reason] })
      expect(text.match(/<form/g)).toHaveLength(1)
      expect(text).toContain('<form method="post"><button class="button" type="submit">')
      expect(text).not.toMatch(/<script|<input|action=|autofocus|http-equiv/)
    }
  })

  it('asks to switch, and says who is signed in', () => {
    const text = show({ reasons: ['switch_person'], current: 'a•••@e•••.com' })
    expect(heading(text)).toBe('Switch to m•••@e•••.com?')
    expect(press(text)).toBe('Switch to m•••@e•••.com')
    expect(wordsOf(text)).toContain('a•••@e•••.com is signed in here now. If you go on, they are signed out')
  })

  it('tells staff that it will count as the learner’s', () => {
    const text = show({ reasons: ['staff_without_override'] })
    expect(heading(text)).toBe('Open as m•••@e•••.com?')
    expect(wordsOf(text)).toContain('it will count as theirs')
  })

  it('lets staff who may look instead, by a form of its own', () => {
    const viewAs = '/locations/lakeside-yoga/contacts/c1/view-as?to=%2Fcourses'
    const text = show({ reasons: ['staff_without_override'], viewAs })
    expect(press(text)).toBe('Open as m•••@e•••.com')
    expect(text).toContain(`<form method="post" action="${viewAs}"><button class="button plain" type="submit">View as`)
    expect(wordsOf(text)).toContain('you see what they see, and nothing counts')
    expect(show({ reasons: ['staff_without_override'] })).not.toContain('action=')
    expect(show({ reasons: ['one_time'], viewAs })).not.toContain('action=')
  })

  it('names the device that a press signs out', () => {
    const named = show({ reasons: ['device_cap'], cap: { limit: 2, oldestDevice: 'Firefox on Windows' } })
    expect(wordsOf(named)).toContain(
      'Your limit of devices here is 2. If you go on, the oldest one is signed out: Firefox on Windows.',
    )
    const unnamed = show({ reasons: ['device_cap'], cap: { limit: 1, oldestDevice: null } })
    expect(wordsOf(unnamed)).toContain('If you go on, the oldest one is signed out.')
  })

  it('speaks of no device where none is signed out', () => {
    expect(wordsOf(show({ reasons: ['one_time'], cap: { limit: 2, oldestDevice: 'x' } }))).not.toContain('oldest')
  })

  it('offers an agency admin the override as what it is', () => {
    const text = show({ as: 'override' })
    expect(press(text)).toBe('Open all courses')
    expect(wordsOf(text)).toContain('as yourself')
    expect(text).not.toContain('Continue as')
  })

  it('says all that a press will do', () => {
    const text = show({
      reasons: ['one_time', 'device_cap', 'switch_person', 'staff_without_override'],
      current: 'a•••@e•••.com',
      cap: { limit: 2, oldestDevice: 'Firefox on Windows' },
    })
    const words = wordsOf(text)
    expect(heading(text)).toBe('Open as m•••@e•••.com?')
    for (const part of ['count as theirs', 'a•••@e•••.com is signed in', 'Firefox on Windows', 'works once']) {
      expect(words).toContain(part)
    }
  })

  it.each<[ButtonReason, string]>([
    ['one_time', 'works once'],
    ['always_confirm', 'each time a link is opened'],
    ['new_device', 'on each new device'],
    ['not_a_click', 'Mail programs open links to check them'],
    ['device_cap', 'This link can be opened until'],
  ])('says why it asks: %s', (reason, why) => {
    expect(wordsOf(show({ reasons: [reason] }))).toContain(why)
  })

  it.each(LANGS)('is whole in %s, whatever the reasons', lang => {
    for (const reason of ALL) {
      const text = show({ lang, reasons: [reason], cap: { limit: 2, oldestDevice: 'Safari' } })
      expect(wordsOf(text)).not.toMatch(/[{}]|\*\*|undefined|null|Invalid/)
    }
  })

  it('escapes what people typed', () => {
    const text = show({
      reasons: ['switch_person', 'device_cap'],
      who: '<b>x</b>',
      current: '"><script>',
      cap: { limit: 1, oldestDevice: '<svg onload=x>' },
    })
    expect(text).not.toMatch(/<script|<svg onload|<b>x/)
  })
})

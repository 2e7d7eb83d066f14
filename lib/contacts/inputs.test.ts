import { describe, expect, it } from 'vitest'
import { contactInput, contactsAddress, generateInput } from './inputs'

const contact = '01a20c39-c309-72f7-90d7-dbde213ddb43'
const typed = { firstName: ' Mara ', lastName: '', email: ' Mara@Example.com ', phone: '', language: '' }
const asked = { contact, life: '720', use: 'reusable', turnOff: 'on', consent: 'on' }
const errorsOf = (result: { error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.error?.issues.map(issue => issue.path[0])

describe('contactInput', () => {
  it('tidies what was typed', () => {
    expect(contactInput.parse({ ...typed, phone: '+49 151 23456789' })).toEqual({
      firstName: 'Mara',
      lastName: '',
      email: 'mara@example.com',
      phone: '+4915123456789',
      language: null,
      emailConsent: false,
    })
  })
  it('keeps names to one line, without what turns the text around them', () => {
    const names = { firstName: 'Ma\r\nra', lastName: '\u202Etsiuq' }
    expect(contactInput.parse({ ...typed, ...names })).toMatchObject({ firstName: 'Ma ra', lastName: 'tsiuq' })
    expect(errorsOf(contactInput.safeParse({ ...typed, firstName: '\u200B' }))).toEqual(['firstName'])
  })
  it('takes a contact without any address', () => {
    expect(contactInput.parse({ ...typed, email: '', emailConsent: 'on' })).toMatchObject({
      email: null,
      phone: null,
      emailConsent: true,
    })
  })
  it('names every field that is wrong at once', () => {
    const wrong = contactInput.safeParse({ ...typed, firstName: ' ', email: 'mara', phone: '555', language: 'xx' })
    expect(errorsOf(wrong)).toEqual(['firstName', 'email', 'phone', 'language'])
    expect(errorsOf(contactInput.safeParse({ ...typed, email: `${'x'.repeat(250)}@example.com` }))).toEqual(['email'])
  })
})

describe('generateInput', () => {
  it('takes a usual life', () => {
    expect(generateInput.parse(asked)).toMatchObject({
      hours: 720,
      lifeField: 'life',
      turnOff: true,
      signOut: false,
      landing: '',
    })
  })
  it('takes a life by hand, in days or hours', () => {
    expect(generateInput.parse({ ...asked, life: 'other', lifeAmount: '90', lifeUnit: 'days' })).toMatchObject({
      hours: 2160,
      lifeField: 'lifeAmount',
    })
    expect(generateInput.parse({ ...asked, life: 'other', lifeAmount: '6', lifeUnit: 'hours' }).hours).toBe(6)
  })
  it.each(['', '0', '-1', '1.5', 'ten', '367', '999999'])(
    'refuses a life of “%s” days beside its field',
    lifeAmount => {
      const refused = generateInput.safeParse({ ...asked, life: 'other', lifeAmount, lifeUnit: 'days' })
      expect(errorsOf(refused)).toEqual(['lifeAmount'])
    },
  )
  it('does not go on without consent, and says all that is wrong at once', () => {
    const refused = generateInput.safeParse({
      ...asked,
      consent: undefined,
      life: 'other',
      lifeAmount: '',
      signOut: 'on',
      turnOff: undefined,
    })
    expect(errorsOf(refused)).toEqual(['consent', 'lifeAmount', 'signOut'])
  })
  it('lands on a lesson or the library, nowhere else', () => {
    expect(generateInput.parse({ ...asked, landing: `${contact}/${contact}` }).landing).toBe(`${contact}/${contact}`)
    expect(errorsOf(generateInput.safeParse({ ...asked, landing: '//evil.example' }))).toEqual(['landing'])
  })
})

describe('contactsAddress', () => {
  it('takes what it understands and leaves out the rest', () => {
    expect(contactsAddress.parse({})).toEqual({ q: '', view: 'all', sort: 'name', page: 1 })
    expect(contactsAddress.parse({ q: ' mara ', view: 'blocked', sort: '-seen', page: '3' })).toEqual({
      q: 'mara',
      view: 'blocked',
      sort: '-seen',
      page: 3,
    })
    expect(contactsAddress.parse({ q: ['a', 'b'], view: 'x', sort: '-email', page: '0' })).toEqual({
      q: '',
      view: 'all',
      sort: 'name',
      page: 1,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { phoneNumber, readablePhone } from './phone'
import { fullName, lifeWords, usualLife } from './words'

describe('words of a contact', () => {
  it('joins a name without a stray space', () => {
    expect(fullName({ firstName: 'Mara', lastName: 'Lindqvist' })).toBe('Mara Lindqvist')
    expect(fullName({ firstName: 'Mara', lastName: '' })).toBe('Mara')
  })
  it('says a life in hours, and in days from two on', () => {
    expect([1, 24, 36, 48, 720, 8784].map(lifeWords)).toEqual([
      '1 hour',
      '24 hours',
      '36 hours',
      '2 days',
      '30 days',
      '366 days',
    ])
  })
  it('offers the longest usual life that the location allows', () => {
    expect([720, 8784, 719, 24, 1].map(usualLife)).toEqual([720, 720, 168, 24, 1])
  })
})

describe('phone numbers', () => {
  it('stores E.164 and shows what people read', () => {
    expect(phoneNumber('+1 (312) 555-0134')).toBe('+13125550134')
    expect(readablePhone('+13125550134')).toBe('+1 312 555 0134')
  })
  it('knows no number without its country', () => {
    expect(phoneNumber('312 555 0134')).toBeNull()
    expect(phoneNumber('+1 12')).toBeNull()
    expect(phoneNumber('call me')).toBeNull()
  })
})

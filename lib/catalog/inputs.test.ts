import { describe, expect, it } from 'vitest'
import { categoryChange, lessonChange, productsAddress } from './inputs'

const id = '0199a3c4-0000-7000-8000-000000000001'

describe('the list’s address', () => {
  it('says the usual where it says nothing, or what nobody understands', () => {
    const usual = { q: '', sort: 'title', page: 1 }
    expect(productsAddress.parse({})).toEqual(usual)
    expect(productsAddress.parse({ q: ['a', 'b'], sort: 'id; drop', page: '-3' })).toEqual(usual)
  })
  it('keeps what it says', () => {
    expect(productsAddress.parse({ q: ' yoga ', sort: '-lessons', page: '2' })).toEqual({
      q: 'yoga',
      sort: '-lessons',
      page: 2,
    })
  })
})

describe('numbers that forms send as texts', () => {
  it('drip days may be empty: at once', () => {
    const form = { category: id, title: 'Week one', status: 'published' }
    expect(categoryChange.parse({ ...form, dripDays: '' }).dripDays).toBeNull()
    expect(categoryChange.parse({ ...form, dripDays: '7' }).dripDays).toBe(7)
    expect(categoryChange.safeParse({ ...form, dripDays: '-1' }).success).toBe(false)
  })
  it('minutes are whole', () => {
    const form = { lesson: id, title: 'Breath', status: 'draft', body: '' }
    expect(lessonChange.parse({ ...form, minutes: ' 12 ' }).minutes).toBe(12)
    expect(lessonChange.safeParse({ ...form, minutes: '1.5' }).success).toBe(false)
  })
})

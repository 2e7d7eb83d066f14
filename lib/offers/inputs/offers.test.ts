import { describe, expect, it } from 'vitest'
import { offerChange, offerInput, offersAddress } from './offers'

const product = '0199a3c4-0000-7000-8000-000000000001'
const form = { title: 'Foundations', price: 'free', status: 'published', products: [product] }
const errorsOf = (changed: object) =>
  offerInput.safeParse({ ...form, ...changed }).error?.issues.map(issue => issue.path[0]) ?? []

describe('offerInput', () => {
  it('takes empty days and an empty first day as none', () => {
    const offer = offerInput.parse({ ...form, accessDays: '', beginsOn: '' })
    expect(offer).toMatchObject({ accessDays: null, beginsOn: null, description: '', products: [product] })
    expect(offerInput.parse({ ...form, accessDays: '30', beginsOn: '2026-12-01' })).toMatchObject({
      accessDays: 30,
      beginsOn: '2026-12-01',
    })
  })
  it('names the field that is wrong', () => {
    expect(errorsOf({ title: ' ' })).toEqual(['title'])
    expect(errorsOf({ accessDays: '0' })).toEqual(['accessDays'])
    expect(errorsOf({ beginsOn: '2026-13-01' })).toEqual(['beginsOn'])
    expect(errorsOf({ price: 'gold' })).toEqual(['price'])
  })
  it('publishes nothing empty, but keeps an empty draft', () => {
    expect(errorsOf({ products: [] })).toEqual(['products'])
    expect(errorsOf({ products: [], status: 'draft' })).toEqual([])
  })
  it('changes one offer by its id', () => {
    expect(offerChange.parse({ ...form, offer: product })).toMatchObject({ offer: product, accessDays: null })
  })
})

describe('the list’s address', () => {
  it('says the usual where it says nothing', () => {
    expect(offersAddress.parse({})).toEqual({ q: '', sort: 'title', page: 1 })
  })
})

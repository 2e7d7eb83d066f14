import { describe, expect, it } from 'vitest'
import { siteInput } from './site'

const form = {
  siteName: ' Lakeside Yoga ',
  timeZone: 'America/Chicago',
  supportEmail: 'Hello@Lakeside.example.com',
  supportPhone: '+1 (312) 555-0148',
  accentColour: '#1F5F78',
  language: 'en',
  openMode: 'one_click',
  linkLife: '336',
}
const errorsOf = (changed: object) =>
  siteInput.safeParse({ ...form, ...changed }).error?.issues.map(issue => issue.path[0]) ?? []

describe('siteInput', () => {
  it('takes what was typed as it is kept: trimmed, lower case, E.164, hours', () => {
    expect(siteInput.parse(form)).toEqual({
      siteName: 'Lakeside Yoga',
      timeZone: 'America/Chicago',
      supportEmail: 'hello@lakeside.example.com',
      supportPhone: '+13125550148',
      accentColour: '#1f5f78',
      language: 'en',
      openMode: 'one_click',
      linkLifeHours: 336,
      deviceCap: null,
    })
  })
  it('lets support be empty', () => {
    expect(siteInput.parse({ ...form, supportEmail: '', supportPhone: ' ' })).toMatchObject({
      supportEmail: null,
      supportPhone: null,
    })
  })
  it('takes no name that can’t be seen, and no address without an end', () => {
    expect(errorsOf({ siteName: '\u200b' })).toEqual(['siteName'])
    expect(siteInput.parse({ ...form, siteName: 'Lake\r\nside' }).siteName).toBe('Lake side')
    expect(errorsOf({ supportEmail: `${'a'.repeat(250)}@x.example` })).toEqual(['supportEmail'])
    expect(errorsOf({ supportPhone: `+1312555${' '.repeat(40)}0148` })).toEqual(['supportPhone'])
  })
  it('names the field that is wrong', () => {
    expect(errorsOf({ siteName: ' ' })).toEqual(['siteName'])
    expect(errorsOf({ timeZone: 'Mars/Base' })).toEqual(['timeZone'])
    expect(errorsOf({ supportPhone: '312 555 0148' })).toEqual(['supportPhone'])
    expect(errorsOf({ supportEmail: 'hello@' })).toEqual(['supportEmail'])
    expect(errorsOf({ accentColour: 'red' })).toEqual(['accentColour'])
    expect(errorsOf({ linkLife: 'other', linkLifeAmount: '400', linkLifeUnit: 'days' })).toEqual(['linkLifeAmount'])
    expect(errorsOf({ capOn: 'on', deviceCap: '0' })).toEqual(['deviceCap'])
  })
  it('ignores a cap that is switched off', () => {
    expect(siteInput.parse({ ...form, deviceCap: '99' }).deviceCap).toBeNull()
    expect(siteInput.parse({ ...form, capOn: 'on', deviceCap: '3' }).deviceCap).toBe(3)
  })
})

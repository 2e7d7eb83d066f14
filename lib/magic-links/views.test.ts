import { describe, expect, it } from 'vitest'
import { refusalViewOf } from './views'

const place = {
  slug: 'lakeside-yoga',
  siteName: 'Lakeside Yoga',
  logoVersion: null,
  accentColour: '#1f5f7a',
  supportEmail: 'hello@lakeside.example.com',
  supportPhone: '+13125550148',
  timeZone: 'America/Chicago',
  language: 'es' as const,
}
const asked = (language?: string) =>
  new Request('http://localhost/m/x', language ? { headers: { 'accept-language': language } } : {})
const refusal = { reason: 'expired' as const, until: new Date() }

describe('what a refusal shows', () => {
  it('speaks as the browser asks where no location is known, and names nobody', () => {
    const view = refusalViewOf({ reason: 'incomplete' }, null, asked('de-AT,de;q=0.9'))
    expect(view).toMatchObject({ brand: null, lang: 'de', support: { email: null, phone: null } })
  })

  it("speaks the contact's language before the location's", () => {
    expect(refusalViewOf(refusal, { place, contactLanguage: 'de' }, asked('en')).lang).toBe('de')
    expect(refusalViewOf(refusal, { place, contactLanguage: null }, asked('en')).lang).toBe('es')
  })

  it('shows name, initials and a phone number as people read it', () => {
    const view = refusalViewOf(refusal, { place }, asked())
    expect(view.brand).toMatchObject({ name: 'Lakeside Yoga', initials: 'LY', logoUrl: null })
    expect(view.support.phone).toBe('+1 312 555 0148')
  })

  it('names the logo by its version, so that a new one is fetched', () => {
    const view = refusalViewOf(refusal, { place: { ...place, logoVersion: 'abc' } }, asked())
    expect(view.brand?.logoUrl).toBe('/portal/lakeside-yoga/logo/abc')
  })
})

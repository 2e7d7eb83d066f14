import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, permissionsPolicy } from './security-headers'

describe('permissionsPolicy', () => {
  it('lets a menu page alone hand camera and microphone on', () => {
    expect(permissionsPolicy('/menu/01a20c86')).toContain('camera=*, microphone=*')
    for (const path of ['/menu/01a20c86/open', '/menu/', '/locations/lakeside', '/portal/lakeside', '/'])
      expect(permissionsPolicy(path)).toContain('camera=(), microphone=()')
  })

  it('hands nothing else on', () => {
    for (const path of ['/menu/01a20c86', '/'])
      expect(permissionsPolicy(path)).toMatch(/geolocation=\(\), payment=\(\), usb=\(\)$/)
  })
})

it('a page stands in our own frames alone, and staff pages may frame the web', () => {
  const settings = { appUrl: 'https://learn.example', dev: false }
  const staff = contentSecurityPolicy('/menu/1', 'nonce', settings)
  expect(staff).toContain("frame-src 'self' https:;")
  expect(staff).toContain("frame-ancestors 'self';")
  expect(contentSecurityPolicy('/portal/lakeside', 'nonce', settings)).toContain(
    "frame-src 'self' https://www.youtube-nocookie.com",
  )
})
